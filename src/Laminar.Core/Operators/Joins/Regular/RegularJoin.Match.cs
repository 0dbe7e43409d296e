using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>One row comes or goes. What it changes is gathered whole before any of it is handed on: a sink that throws leaves the state in order.</summary>
public sealed partial class RegularJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    // A row with very many matches makes the block as large; it is not kept.
    private const int LargestBlock = 16 * 1024;

    // How much of a row is fetched before its turn.
    private const int Near = 4 * 64;

    private static bool ShowsPairs => TSpec.Shape is not (JoinShape.Semi or JoinShape.Anti);

    private void Take<TOwn, TOther, TSide>(in TOwn row, int weight, uint slot, RegularInput<TOwn> own, RegularInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (TSide.Ttl > 0 && TSide.TimeOf(in row) < own.From(TSide.Lag))
        {
            _context.RowsLate++;
            return;
        }

        if (!TSide.HasKey(in row))
        {
            ShowAlone<TOwn, TOther, TSide>(in row, isMatched: false, weight);
            return;
        }

        if (slot == Missing)
        {
            slot = SlotOf<TOwn, TOther, TSide>(in row, adds: weight > 0);
            if (slot == Missing)
            {
                return;
            }
        }

        ref var of = ref _keys.StateAt(slot);
        var wasEmpty = of.IsEmpty;
        var number = 0;
        if (weight > 0)
        {
            number = Link<TOwn, TOther, TSide>(slot, own.Rows);
            own.Rows[number].Row = TSpec.HoldsText ? TSide.Keep(in row, _heap) : row;
            Note<TOwn, TOther, TSide>(own, number);
        }
        else if (!Remove<TOwn, TOther, TSide>(ref of, own.Rows, in row))
        {
            return;
        }

        _live += (of.IsEmpty ? 0 : 1) - (wasEmpty ? 0 : 1);
        var now = LooksAtTimes<TOwn, TOther, TSide>() ? Math.Min(NowAt<TOwn, TOther, TSide>(in row, own), other.Watermark) : long.MinValue;
        var matches = MatchAll<TOwn, TOther, TSide>(in row, weight, now, TSide.FirstOther(ref of), other.Rows);
        if (number != 0 && Counts(TSide.ShowsAlone(true), TSide.ShowsAlone(false)))
        {
            own.Rows[number].Matches = matches;
        }

        ShowAlone<TOwn, TOther, TSide>(in row, matches > 0, weight);
    }

    /// <summary>Whether it matters to a side's rows that they have a match.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Counts(bool matched, bool unmatched) => matched != unmatched;

    /// <summary>Whether what has gone since the batch began is told by the rows' times. Where one side alone forgets, its rows are gone before the other side's come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool LooksAtTimes<TOwn, TOther, TSide>()
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut> => TSide.Raises && TSide.Ttl > 0 && TSide.OtherTtl > 0;

    /// <summary>A row's own watermark when it comes. One of the far future has not moved it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long NowAt<TOwn, TOther, TSide>(in TOwn row, RegularInput<TOwn> own)
        where TOwn : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut> =>
        TSide.TimeOf(in row) is var time && time > _context.FarLimit ? own.Watermark : time;

    /// <summary>How many of the other side's rows belong to a row; their pairs come or go.</summary>
    [SkipLocalsInit]
    private int MatchAll<TOwn, TOther, TSide>(in TOwn row, int weight, long now, int first, PagedPool<KeptRow<TOther>> others)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        var matches = 0;
        for (var number = first; number != 0;)
        {
            ref var other = ref others[number];
            number = other.Next;
            if (number != 0)
            {
                others.Fetch(number, Near);
            }

            if (LooksAtTimes<TOwn, TOther, TSide>() && QueryContext.Saturated(TSide.OtherTimeOf(in other.Row), TSide.OtherTtl) <= now)
            {
                // It goes when the batch has been taken.
                continue;
            }

            if (TSpec.Compares && !Meets<TOwn, TOther, TSide>(in row, in other.Row, weight))
            {
                continue;
            }

            matches++;
            if (weight < 0)
            {
                ShowPair<TOwn, TOther, TSide>(in row, in other.Row, weight);
            }

            if (Counts(TSide.ShowsOtherAlone(true), TSide.ShowsOtherAlone(false)))
            {
                var was = other.Matches > 0;
                other.Matches += weight;
                Turn<TOwn, TOther, TSide>(in other.Row, was, other.Matches > 0);
            }

            if (weight > 0)
            {
                ShowPair<TOwn, TOther, TSide>(in row, in other.Row, weight);
            }
        }

        return matches;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ShowPair<TOwn, TOther, TSide>(in TOwn row, in TOther other, int weight)
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (ShowsPairs)
        {
            TSide.Pair(in row, in other, out var pair);
            Put(in pair, weight);
        }
    }

    /// <summary>A row of the other side has found its first match, or lost its last one.</summary>
    private void Turn<TOwn, TOther, TSide>(in TOther other, bool was, bool isNow)
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (was != isNow)
        {
            TSide.AloneOther(in other, out var alone);
            Put(in alone, TSide.ShowsOtherAlone(isNow) ? 1 : -1);
        }
    }

    [SkipLocalsInit]
    private void ShowAlone<TOwn, TOther, TSide>(in TOwn row, bool isMatched, int weight)
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        if (TSide.ShowsAlone(isMatched))
        {
            TSide.Alone(in row, out var alone);
            Put(in alone, weight);
        }
    }

    /// <summary>The condition of a pair. A pair on which it fails is a bad row and does not come out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Meets<TOwn, TOther, TSide>(in TOwn own, in TOther other, int weight)
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut> =>
        TSpec.CanFail ? TryMeet<TOwn, TOther, TSide>(in own, in other, weight) : TSide.Matches(in own, in other);

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryMeet<TOwn, TOther, TSide>(in TOwn own, in TOther other, int weight)
        where TSide : struct, IRegularSide<TOwn, TOther, TKey, TOut>
    {
        try
        {
            return TSide.Matches(in own, in other);
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or HotPathViolationException))
        {
            // It is told once, when the pair comes.
            _failure ??= weight > 0 ? _context.Bad(-1, isResult: true, cause) : null;
            return false;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in TOut row, int weight)
    {
        if (_count == _block.Length)
        {
            Grow();
        }

        _block[_count++] = new(row, weight > 0 ? ChangeKind.Insert : ChangeKind.Delete);
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "when a row has more matches than any before it; lifted from the guard")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        using var lifted = HotPathGuard.Lift();
        Array.Resize(ref _block, checked(2 * _count));
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "after a row of very many matches; lifted from the guard")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Restart()
    {
        using var lifted = HotPathGuard.Lift();
        _block = new Change<TOut>[OutputBlock.Length];
    }

    /// <summary>Hands on what has been gathered. What fails downstream is told when the batch has been done.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "what fails downstream is told when all else has been done")]
    private void Hand()
    {
        var (count, block) = (_count, _block);
        _count = 0;
        if (block.Length > LargestBlock)
        {
            Restart();
        }

        if (count == 0)
        {
            return;
        }

        try
        {
            _next.Push(block.AsSpan(0, count));
        }
        catch (BadRowException failure)
        {
            _failure ??= failure;
        }
    }

    private void Fail()
    {
        if (_failure is { } failure)
        {
            _failure = null;
            throw failure;
        }
    }
}
