using System;

namespace Laminar.Operators;

/// <summary>Making room. A side that is full starts anew with the rows that live: as large as before where they are half of it or less.</summary>
public sealed partial class IntervalJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <summary>After so many rows chains are made anew: a head that long ago would look like one to come.</summary>
    private const long MostBetweenChains = 1 << 30;

    private void Reserve<TOwn, TOther, TSide>(JoinInput<TOwn> own, JoinInput<TOther> other, int more)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        if (own.Rows.Count + (long)more > own.Rows.Capacity || own.Rows.IsFullOfText(_context.Limits.CompactFrom))
        {
            Rebuild<TOwn, TOther, TSide>(own, other, more);
        }
        else if (_added > MostBetweenChains)
        {
            Chain();
        }
    }

    private void Rebuild<TOwn, TOther, TSide>(JoinInput<TOwn> own, JoinInput<TOther> other, int more)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var limit = Limit<TOwn, TOther, TSide>(other);
        var rows = own.Rows;
        var live = 0L;
        for (var number = rows.Tail; number != rows.Next; number = unchecked(number + 1))
        {
            live += IsDead(LastOf<TOwn, TOther, TSide>(in rows.At(number).Row), limit) ? 0 : 1;
        }

        var mask = rows.Mask;
        var (old, heap, tail, next) = rows.Restart(live + more);
        own.Open.Clear();
        for (var number = tail; number != next; number = unchecked(number + 1))
        {
            ref var entry = ref System.Runtime.CompilerServices.Unsafe.Add(ref old.First, (nint)(number & mask));
            if (!IsDead(LastOf<TOwn, TOther, TSide>(in entry.Row), limit))
            {
                Keep<TOwn, TOther, TSide>(own, TSpec.HoldsText ? TSide.Keep(in entry.Row, rows.Heap) : entry.Row, entry.IsSettled);
            }
        }

        rows.KeepText();
        old.Free();
        heap.Free();
        Chain();
    }

    /// <summary>A row moves over, or is read. There is room, and chains are made afterwards.</summary>
    private static void Keep<TOwn, TOther, TSide>(JoinInput<TOwn> own, TOwn row, bool isSettled)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var number = own.Rows.Next;
        own.Rows.Next = unchecked(number + 1);
        own.Rows.At(number) = new JoinEntry<TOwn> { Row = row, IsSettled = isSettled };
        if (TSide.Keeps)
        {
            own.Open.Note(LastOf<TOwn, TOther, TSide>(in row), number);
        }
    }

    /// <summary>All chains of both sides.</summary>
    private void Chain()
    {
        // Twice as many heads as rows: half of what a row found in its chain was of other keys.
        _heads.Clear(2 * Math.Max(_left.Rows.Capacity, _right.Rows.Capacity), _left.Rows.Tail, _right.Rows.Tail);
        Chain<TLeft, TRight, AsLeft<TLeft, TRight, TKey, TOut, TSpec>>(_left.Rows);
        Chain<TRight, TLeft, AsRight<TLeft, TRight, TKey, TOut, TSpec>>(_right.Rows);
        _added = 0;
    }

    private unsafe void Chain<TOwn, TOther, TSide>(JoinRing<TOwn> rows)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        for (var number = rows.Tail; number != rows.Next; number = unchecked(number + 1))
        {
            ref var entry = ref rows.At(number);
            var head = _heads.Places + (2 * (nint)(TKey.Hash(TSide.KeyOf(in entry.Row), _context.Seed) >> _heads.Shift));
            entry.Earlier = head[TSide.Index];
            head[TSide.Index] = number;
        }
    }
}
