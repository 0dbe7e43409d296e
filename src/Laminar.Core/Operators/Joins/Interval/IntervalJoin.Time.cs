using System;

namespace Laminar.Operators;

/// <summary>What a watermark does: rows of the other side that it has passed the bound of go, those that have to come out alone do, and the least of both goes on.</summary>
public sealed partial class IntervalJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <summary><typeparamref name="TSide"/> is the other side: its rows wait for this watermark.</summary>
    private void Advance<TOwn, TOther, TSide>(long watermark, JoinInput<TOwn> own, JoinInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOther, TOwn, TKey, TOut>
    {
        if (watermark < own.Watermark)
        {
            return;
        }

        own.Watermark = watermark;
        Expire<TOther, TOwn, TSide>(other, own);
        Hand();
        Forward();
        Fail();
    }

    private void Complete<TOwn, TOther, TSide>(JoinInput<TOwn> own, JoinInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOther, TOwn, TKey, TOut>
    {
        if (own.IsCompleted)
        {
            return;
        }

        own.IsCompleted = true;
        own.Watermark = long.MaxValue;
        Expire<TOther, TOwn, TSide>(other, own);
        Hand();
        if (other.IsCompleted)
        {
            _next.Complete();
        }
        else
        {
            Forward();
        }

        Fail();
    }

    /// <summary>Rows of a side that no later row of the other can match.</summary>
    private void Expire<TOwn, TOther, TSide>(JoinInput<TOwn> own, JoinInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var limit = Limit<TOwn, TOther, TSide>(other);
        var rows = own.Rows;
        while (TSide.Keeps && own.Open.TryTake(limit, out var number))
        {
            if (rows.Has(number))
            {
                Settle<TOwn, TOther, TSide>(ref rows.At(number));
            }
        }

        while (rows.Count > 0 && IsDead(LastOf<TOwn, TOther, TSide>(in rows.At(rows.Tail).Row), limit))
        {
            if (TSide.Keeps)
            {
                Settle<TOwn, TOther, TSide>(ref rows.At(rows.Tail));
            }

            rows.Drop();
        }
    }

    /// <summary>Rows that have just come: those that nothing can match any more come out now, the others when their time has come.</summary>
    private void Await<TOwn, TOther, TSide>(uint first, JoinInput<TOwn> own, JoinInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var limit = Limit<TOwn, TOther, TSide>(other);
        for (var number = first; number != own.Rows.Next; number = unchecked(number + 1))
        {
            ref var entry = ref own.Rows.At(number);
            var time = LastOf<TOwn, TOther, TSide>(in entry.Row);
            if (IsDead(time, limit))
            {
                Settle<TOwn, TOther, TSide>(ref entry);
            }
            else
            {
                own.Open.Note(time, number);
            }
        }
    }

    private void Settle<TOwn, TOther, TSide>(ref JoinEntry<TOwn> entry)
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        if (!entry.IsSettled)
        {
            entry.IsSettled = true;
            WriteAlone<TOwn, TOther, TSide>(in entry.Row);
        }
    }

    /// <summary>Own rows below this match nothing that is still to come: the least time that can has gone by.</summary>
    private static long Limit<TOwn, TOther, TSide>(JoinInput<TOther> other)
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut> =>
        TSide.HasEnd ? other.From(TSide.OtherLag) : JoinInput<TOther>.Less(other.From(TSide.OtherLag), TSide.Upper);

    /// <summary>What of a row is compared with that: its own end, or its time.</summary>
    private static long LastOf<TOwn, TOther, TSide>(in TOwn row)
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut> =>
        TSide.HasEnd ? TSide.EndOf(in row) : TSide.TimeOf(in row);

    private static bool IsDead(long time, long limit) => time < limit || limit == long.MaxValue;

    private void Forward()
    {
        var least = Math.Min(_left.Watermark, _right.Watermark);
        if (least > _forwarded)
        {
            _next.Advance(least);
            _forwarded = least;
        }
    }

    /// <summary>A watermark that nobody waits for is told at the end of a batch all the same: rows go by it.</summary>
    private long Due(long own, long other) => other < own ? long.MaxValue - 1 : Math.Min(_next.Due, long.MaxValue - 1);
}
