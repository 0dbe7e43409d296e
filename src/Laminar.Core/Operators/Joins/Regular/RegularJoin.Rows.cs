using System;
using System.Runtime.CompilerServices;
using Laminar.State;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The rows that are kept.</summary>
public sealed partial class RegularJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <summary>The slot of a row's key. For a row that goes it is Missing where no row of its key is there.</summary>
    private uint SlotOf<TOwn, TOther, TSide>(in TOwn row, bool adds)
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        var key = TSide.KeyOf(in row);
        if (!adds)
        {
            return _keys.Find(in key);
        }

        // One look-up for a key that is new, too: its text is copied when it is known to be.
        var used = _keys.Used;
        var slot = _keys.FindOrAdd(in key);
        if (TSpec.HoldsText && _keys.Used != used)
        {
            _keys.KeyAt(slot) = TKey.Retain(in key, _heap);
        }

        return slot;
    }

    /// <summary>Room for a row, the first of its key now: its number.</summary>
    private int Link<TOwn, TOther, TSide>(uint slot, PagedPool<KeptRow<TOwn>> own)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        ref var first = ref TSide.First(ref _keys.StateAt(slot));
        var number = own.Take();
        ref var kept = ref own[number];
        kept.Next = first;
        kept.Slot = slot;
        if (first != 0)
        {
            own[first].Previous = number;
        }

        return first = number;
    }

    /// <summary>A row that is kept goes when its time has come.</summary>
    private void Note<TOwn, TOther, TSide>(RegularInput<TOwn> own, int number)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (TSide.Ttl > 0)
        {
            var time = TSide.TimeOf(in own.Rows[number].Row);
            own.Leaving!.Add(number, time, isFar: TSide.Raises && time > _context.FarLimit);
        }
    }

    /// <summary>False where no such row is there.</summary>
    private static bool Remove<TOwn, TOther, TSide>(ref RegularKey of, PagedPool<KeptRow<TOwn>> own, in TOwn row)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        var number = TSide.First(ref of);
        while (number != 0 && !TSide.Same(in own[number].Row, in row))
        {
            number = own[number].Next;
        }

        if (number == 0)
        {
            return false;
        }

        Unlink<TOwn, TOther, TSide>(ref of, own, number);
        return true;
    }

    private static void Unlink<TOwn, TOther, TSide>(ref RegularKey of, PagedPool<KeptRow<TOwn>> own, int number)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        var (previous, next) = (own[number].Previous, own[number].Next);
        (previous == 0 ? ref TSide.First(ref of) : ref own[previous].Next) = next;
        if (next != 0)
        {
            own[next].Previous = previous;
        }

        own.Return(number);
    }

    /// <summary>The watermark has come so far: what has been kept for the TTL goes. What has been said of it stays.</summary>
    private void Expire(long watermark)
    {
        Expire<TLeft, TRight, LeftSide>(watermark, _left);
        Expire<TRight, TLeft, RightSide>(watermark, _right);
        Tidy();
    }

    /// <summary>Some at once, whose memory is all on its way before the first of them is unlinked.</summary>
    [SkipLocalsInit]
    private void Expire<TOwn, TOther, TSide>(long watermark, RegularInput<TOwn> own)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (TSide.Ttl == 0 || own.Due > watermark)
        {
            return;
        }

        var numbers = (stackalloc int[Block]);
        for (int count; (count = own.Leaving!.Take(watermark, numbers)) > 0;)
        {
            var some = numbers[..count];
            foreach (var number in some)
            {
                own.Rows.Fetch(number, 1);
            }

            foreach (var number in some)
            {
                _keys.Fetch(own.Rows[number].Slot);
            }

            foreach (var number in some)
            {
                ref var of = ref _keys.StateAt(own.Rows[number].Slot);
                Unlink<TOwn, TOther, TSide>(ref of, own.Rows, number);
                _live -= of.IsEmpty ? 1 : 0;
            }
        }
    }

    /// <summary>Keys without rows go, and the others get other slots.</summary>
    private void Shrink()
    {
        _keys.Shrink<Emptiness>(_live);
        for (uint slot = 0; Forgets && _keys.Next(ref slot); slot++)
        {
            ref var of = ref _keys.StateAt(slot);
            Renumber(of.Left, _left.Rows, slot);
            Renumber(of.Right, _right.Rows, slot);
        }
    }

    private static void Renumber<TRow>(int first, PagedPool<KeptRow<TRow>> rows, uint slot)
        where TRow : struct
    {
        for (var number = first; number != 0; number = rows[number].Next)
        {
            rows[number].Slot = slot;
        }
    }

    private void Tidy()
    {
        _keys.Maintain();
        if (_keys.Used >= _context.Limits.ShrinkFrom && _live < _keys.Used / 8)
        {
            Shrink();
        }

        if (TSpec.HoldsText && _heap.IsHalfGarbage(_context.Limits.CompactFrom))
        {
            CompactText();
        }
    }

    /// <summary>Keys without rows go with it: their text is not moved.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "when half of the text is of rows that are gone; lifted from the guard")]
    private void CompactText()
    {
        using var lifted = HotPathGuard.Lift();
        Shrink();
        var heap = new StateHeap();
        for (uint slot = 0; _keys.Next(ref slot); slot++)
        {
            ref var key = ref _keys.KeyAt(slot);
            key = TKey.Retain(in key, heap);
            ref var of = ref _keys.StateAt(slot);
            MoveText<TLeft, TRight, LeftSide>(of.Left, _left.Rows, heap);
            MoveText<TRight, TLeft, RightSide>(of.Right, _right.Rows, heap);
        }

        StateHeap.Replace(ref _heap, heap);
    }

    private static void MoveText<TOwn, TOther, TSide>(int first, PagedPool<KeptRow<TOwn>> own, StateHeap heap)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        for (var number = first; number != 0; number = own[number].Next)
        {
            ref var row = ref own[number].Row;
            row = TSide.Keep(in row, heap);
        }
    }

    private readonly struct Emptiness : IEmptiness<RegularKey>
    {
        public static bool IsEmpty(in RegularKey state) => state.IsEmpty;
    }
}
