using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The merge while both inputs have rows: which of them is next is up to chance, and a jump on it is mispredicted every other time. So there is none. Each
/// step answers the left row and puts the right one, of which one is for nothing: the answer is written over, the right row goes nowhere.
/// </summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    private static bool Interleaves
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !SlotLayout<TKey, Keyed<TRight>>.IsManaged && !TSpec.Compares && !TSpec.RightChanges && !TSpec.TellsTimes;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Interleave(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right, ref uint leftSlot, ref uint rightSlot, out int lefts, out int rights)
    {
        Keyed<TRight> none = default;
        Keyed<TRight> nowhere = default;
        var table = _keys;
        var stride = (nint)SlotLayout<TKey, Keyed<TRight>>.StateStride(1);
        ref var states = ref table.States;
        var toNone = Unsafe.ByteOffset(ref states, ref none);
        var toNowhere = Unsafe.ByteOffset(ref states, ref nowhere);
        ref var output = ref MemoryMarshal.GetArrayDataReference(_block);
        nint room = _block.Length;
        nint count = _count;
        ref TLeft asking = ref MemoryMarshal.GetReference(left);
        ref TLeft leftEnd = ref Unsafe.Add(ref asking, left.Length);
        ref TRight coming = ref MemoryMarshal.GetReference(right);
        ref TRight rightEnd = ref Unsafe.Add(ref coming, right.Length);
        while (count < room && Unsafe.IsAddressLessThan(ref asking!, ref leftEnd!) && Unsafe.IsAddressLessThan(ref coming!, ref rightEnd!))
        {
            var time = TSpec.LeftTimeOf(in asking);
            var isRight = One(RightFirst ? TSpec.RightTimeOf(in coming) <= time : TSpec.RightTimeOf(in coming) < time);

            ref var version = ref Unsafe.AddByteOffset(ref states, Either((nint)leftSlot * stride, toNone, One(leftSlot == StateTable<TKey, Keyed<TRight>>.Missing)));
            var meets = One(version.IsThere) & One(IsNear(time, in version.Row));
            TSpec.Join(in asking, in version.Row, out Unsafe.Add(ref output, count));
            if (KeepsLeft && meets == 0)
            {
                TSpec.WriteLeft(in asking, out Unsafe.Add(ref output, count));
            }

            count += (KeepsLeft ? 1 : meets) & (isRight ^ 1);

            ref var kept = ref Unsafe.AddByteOffset(
                ref states, Either(toNowhere, (nint)rightSlot * stride, isRight & One(rightSlot != StateTable<TKey, Keyed<TRight>>.Missing)));
            kept.Row = coming;
            kept.IsThere = true;

            asking = ref Unsafe.Add(ref asking, isRight ^ 1);
            leftSlot = ref Unsafe.Add(ref leftSlot, isRight ^ 1);
            coming = ref Unsafe.Add(ref coming, isRight);
            rightSlot = ref Unsafe.Add(ref rightSlot, isRight);
        }

        lefts = (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(left), in asking) / Unsafe.SizeOf<TLeft>());
        rights = (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(right), in coming) / Unsafe.SizeOf<TRight>());
        GC.KeepAlive(table);
        _count = (int)count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint One(bool isSo) => Unsafe.BitCast<bool, byte>(isSo);

    /// <summary>The first where the bit is 0, the second where it is 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Either(nint first, nint second, nint bit) => first ^ ((first ^ second) & -bit);
}
