using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Both inputs in one order of time. The loops leave when the block of output is full and are entered again: nothing is handed on inside them.</summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    // Since they were found, slots have gone to an outer cache.
    private const int SlotsAhead = 8;

    /// <param name="leftTo">Left rows of times up to here are taken.</param>
    /// <param name="rightTo">Right rows of times up to here are taken.</param>
    private void Merge(long leftTo, long rightTo)
    {
        int leftsDone = 0, rightsDone = 0;
        if (!LooksAhead)
        {
            Find(_left.Take(leftTo), _right.Take(rightTo));
        }

        while (true)
        {
            var left = _left.Take(leftTo);
            var right = _right.Take(rightTo);
            int lefts = 0, rights = 0;
            if (LooksAhead)
            {
                Follow(left, right, ref lefts, ref rights);
            }
            else
            {
                ref var leftSlot = ref _leftSlots[leftsDone];
                ref var rightSlot = ref _rightSlots[rightsDone];
                if (Interleaves)
                {
                    Interleave(left, right, ref leftSlot, ref rightSlot, out lefts, out rights);
                }

                Precede(left[lefts..], right[rights..], ref Unsafe.Add(ref leftSlot, lefts), ref Unsafe.Add(ref rightSlot, rights), ref lefts, ref rights);
            }

            // Before anything is handed on: a sink may throw.
            _left.Drop(lefts);
            _right.Drop(rights);
            leftsDone += lefts;
            rightsDone += rights;
            if (LooksAhead)
            {
                // Of the watermark's own time more may come.
                Answer(Math.Min(rightTo, Before(_rightWatermark)));
            }

            Flush();
            if (lefts == left.Length && rights == right.Length)
            {
                return;
            }

            if (TSpec.TellsTimes && lefts < left.Length)
            {
                TellOf(in left[lefts]);
            }
        }
    }

    /// <summary>Looks back: the version that is there when a left row's turn comes is its answer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Precede(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right, ref uint leftSlot, ref uint rightSlot, ref int lefts, ref int rights)
    {
        var table = _keys;
        var stride = (nuint)SlotLayout<TKey, Keyed<TRight>>.StateStride(1);
        ref var states = ref table.States;
        ref var output = ref MemoryMarshal.GetArrayDataReference(_block);
        var room = _block.Length;
        nint count = _count;
        ref TLeft asking = ref MemoryMarshal.GetReference(left);
        ref TLeft leftEnd = ref Unsafe.Add(ref asking, left.Length);
        ref TRight coming = ref MemoryMarshal.GetReference(right);
        ref TRight rightEnd = ref Unsafe.Add(ref coming, right.Length);
        var due = TSpec.TellsTimes ? Math.Max(_next.Due, QueryContext.Saturated(_told, 1)) : long.MaxValue;
        var next = right.Length > 0 ? TSpec.RightTimeOf(in coming) : long.MaxValue;
        while (count < room)
        {
            var isLeft = Unsafe.IsAddressLessThan(ref asking!, ref leftEnd!);
            var time = isLeft ? TSpec.LeftTimeOf(in asking) : long.MaxValue;
            while (Unsafe.IsAddressLessThan(ref coming!, ref rightEnd!) && (RightFirst ? next <= time : next < time || !isLeft))
            {
                Fetch(ref states, Unsafe.Add(ref rightSlot, SlotsAhead) * stride);
                if (rightSlot != StateTable<TKey, Keyed<TRight>>.Missing)
                {
                    ref var kept = ref Unsafe.AddByteOffset(ref states, rightSlot * stride);
                    kept.Row = coming;
                    kept.IsThere = !TSpec.RightChanges || TSpec.KindOf(in coming) != ChangeKind.Delete;
                }

                rightSlot = ref Unsafe.Add(ref rightSlot, 1);
                coming = ref Unsafe.Add(ref coming, 1);
                next = Unsafe.IsAddressLessThan(ref coming!, ref rightEnd!) ? TSpec.RightTimeOf(in coming) : long.MaxValue;
            }

            if (!isLeft || (TSpec.TellsTimes && time >= due))
            {
                break;
            }

            Fetch(ref states, Unsafe.Add(ref leftSlot, SlotsAhead) * stride);
            ref TLeft row = ref asking;
            var slot = leftSlot;
            asking = ref Unsafe.Add(ref asking, 1);
            leftSlot = ref Unsafe.Add(ref leftSlot, 1);
            if (slot != StateTable<TKey, Keyed<TRight>>.Missing)
            {
                ref var version = ref Unsafe.AddByteOffset(ref states, slot * stride);
                if (version.IsThere && IsNear(time, in version.Row) && (!TSpec.Compares || Meets(in row, in version.Row)))
                {
                    TSpec.Join(in row, in version.Row, out Unsafe.Add(ref output, count));
                    count++;
                    continue;
                }
            }

            if (KeepsLeft && !(TSpec.CanFail && HasFailed()))
            {
                TSpec.WriteLeft(in row, out Unsafe.Add(ref output, count));
                count++;
            }
        }

        lefts += (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(left), in asking) / Unsafe.SizeOf<TLeft>());
        rights += (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(right), in coming) / Unsafe.SizeOf<TRight>());
        GC.KeepAlive(table);
        _count = (int)count;
    }

    /// <summary>Fetching what is not there does nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(ref Keyed<TRight> states, nuint offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref states, offset)));
        }
    }

    /// <summary>Whether an earlier right row is near enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsNear(long time, in TRight version) =>
        TSpec.Before == long.MaxValue || unchecked((ulong)(time - TSpec.RightTimeOf(in version))) <= (ulong)TSpec.Before;

    private bool _failed;

    private bool HasFailed()
    {
        var failed = _failed;
        _failed = false;
        return failed;
    }

    /// <summary>The condition of a pair. A left row on which it fails is a bad row and does not come out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Meets(in TLeft left, in TRight right) => TSpec.CanFail ? TryMeet(in left, in right) : TSpec.Matches(in left, in right);

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryMeet(in TLeft left, in TRight right)
    {
        try
        {
            return TSpec.Matches(in left, in right);
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or HotPathViolationException))
        {
            _failed = true;
            _failure ??= _context.Bad(-1, isResult: true, cause);
            return false;
        }
    }
}
