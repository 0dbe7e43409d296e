using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Both inputs in one order of time. The loops leave when the block of output is full and are entered again: nothing is handed on inside them.</summary>
public sealed partial class AsofJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <param name="leftTo">Left rows of times up to here are taken.</param>
    /// <param name="rightTo">Right rows of times up to here are taken.</param>
    private void Merge(long leftTo, long rightTo)
    {
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
                Precede(left, right, ref lefts, ref rights);
            }

            // Before anything is handed on: a sink may throw.
            _left.Drop(lefts);
            _right.Drop(rights);
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
        }
    }

    /// <summary>Looks back: the version that is there when a left row's turn comes is its answer.</summary>
    private unsafe void Precede(ReadOnlySpan<TLeft> left, ReadOnlySpan<TRight> right, ref int lefts, ref int rights)
    {
        var table = _keys;
        ref var keys = ref table.Keys;
        ref var states = ref table.States;
        var index = table.Index;
        var shift = table.Shift;
        var seed = table.Seed;
        var home = table.DefaultSlot;
        var block = _block;
        var count = _count;
        var i = 0;
        var j = 0;
        var next = right.Length > 0 ? TSpec.RightTimeOf(in right[0]) : long.MaxValue;
        while (count < block.Length)
        {
            var time = i < left.Length ? TSpec.LeftTimeOf(in left[i]) : long.MaxValue;
            while (j < right.Length && (RightFirst ? next <= time : next < time || i == left.Length))
            {
                ref readonly var row = ref right[j];
                if (TSpec.HasRightKey(in row))
                {
                    var of = TSpec.RightKeyOf(in row);
                    ref var kept = ref Probe(in of, ref keys, ref states, in index, shift, seed, home);
                    if (Unsafe.IsNullRef(ref kept))
                    {
                        kept = ref table.StateAt(table.FindOrAdd(in of));
                        keys = ref table.Keys;
                        states = ref table.States;
                        index = table.Index;
                        shift = table.Shift;
                        home = table.DefaultSlot;
                    }

                    kept.Row = row;
                    kept.IsThere = !TSpec.RightChanges || TSpec.KindOf(in row) != ChangeKind.Delete;
                }

                j++;
                next = j < right.Length ? TSpec.RightTimeOf(in right[j]) : long.MaxValue;
            }

            if (i == left.Length)
            {
                break;
            }

            ref readonly var asking = ref left[i++];
            if (TSpec.HasLeftKey(in asking))
            {
                var key = TSpec.LeftKeyOf(in asking);
                ref var version = ref Probe(in key, ref keys, ref states, in index, shift, seed, home);
                if (!Unsafe.IsNullRef(ref version) && version.IsThere && IsNear(time, in version.Row) && (!TSpec.Compares || Meets(in asking, in version.Row)))
                {
                    TSpec.Join(in asking, in version.Row, out block[count++]);
                    continue;
                }
            }

            if (KeepsLeft && !(TSpec.CanFail && HasFailed()))
            {
                TSpec.WriteLeft(in asking, out block[count++]);
            }
        }

        GC.KeepAlive(table);
        _count = count;
        lefts = i;
        rights = j;
    }

    /// <summary>The state of a key, or a null reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe ref Keyed<TRight> Probe(in TKey key, ref TKey keys, ref Keyed<TRight> states, in SlotIndex index, int shift, ulong seed, uint home)
    {
        var hash = TKey.Hash(in key, seed);
        var slot = (uint)(hash >> shift);
        var isIndexed = index.Exists;
        var candidates = isIndexed ? index.Of(hash) : default;
        while (true)
        {
            if (isIndexed && !candidates.Next(in index, out slot))
            {
                return ref Unsafe.NullRef<Keyed<TRight>>();
            }

            ref var found = ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)SlotLayout<TKey, Keyed<TRight>>.KeyStride(1));
            if (TKey.Same(in found, in key))
            {
                return ref Unsafe.AddByteOffset(ref states, (nuint)slot * (nuint)SlotLayout<TKey, Keyed<TRight>>.StateStride(1));
            }

            if (!isIndexed && slot != home && TKey.Same(in found, default))
            {
                return ref Unsafe.NullRef<Keyed<TRight>>();
            }

            slot = (slot + 1) & (uint)(ulong.MaxValue >> shift);
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
