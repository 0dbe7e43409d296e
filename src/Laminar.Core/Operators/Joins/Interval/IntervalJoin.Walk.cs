using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Aggregates;

namespace Laminar.Operators;

/// <summary>The second pass over a batch: chains of the other side are walked.</summary>
public sealed partial class IntervalJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <summary>Steps looked ahead to fetch the row of a chain.</summary>
    private const int AheadInChains = 12;

    /// <summary>A round is a step in each chain; those that go on move together. A round is cut where the block of results might fill up.</summary>
    private void Walk<TOwn, TOther, TSide>(int begins, JoinInput<TOwn> own, JoinInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        while (begins > 0)
        {
            var left = 0;
            for (var at = 0; at < begins;)
            {
                if (_count == BlockLength)
                {
                    Hand();
                }

                var end = Math.Min(begins, at + BlockLength - _count);
                left = TSpec.Shape == JoinShape.Inner && !TSpec.Compares
                    ? StepAll<TOwn, TOther, TSide>(at, end, left, own.Rows, other.Rows)
                    : Step<TOwn, TOther, TSide>(at, end, left, own.Rows, other.Rows);
                at = end;
            }

            begins = left;
        }
    }

    /// <summary>Pairs alone: each is written, and counted where it is one. No jump depends on a row.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int StepAll<TOwn, TOther, TSide>(int at, int end, int left, JoinRing<TOwn> own, JoinRing<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var tail = other.Tail;
        var mask = other.Mask;
        var ownMask = own.Mask;
        nint count = _count;
        ref var block = ref MemoryMarshal.GetArrayDataReference(_block);
        ref var found = ref MemoryMarshal.GetArrayDataReference(_found);
        ref var finder = ref MemoryMarshal.GetArrayDataReference(_finder);
        ref var ring = ref other.First;
        ref var ownRing = ref own.First;
        for (; at < end; at++)
        {
            if (Sse.IsSupported)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref ring, (nint)(Unsafe.Add(ref found, at + AheadInChains) & mask))));
            }

            ref var entry = ref Unsafe.Add(ref ring, (nint)(Unsafe.Add(ref found, at) & mask));
            var number = Unsafe.Add(ref finder, at);
            ref var row = ref Unsafe.Add(ref ownRing, (nint)(number & ownMask)).Row;
            var hit = TKey.Same(TSide.OtherKeyOf(in entry.Row), TSide.KeyOf(in row)) & InBound<TOwn, TOther, TSide>(in row, in entry.Row);
            TSide.Join(in row, in entry.Row, out Unsafe.Add(ref block, count));
            count += Mask.Bit(hit);
            var earlier = entry.Earlier;
            Unsafe.Add(ref found, left) = earlier;
            Unsafe.Add(ref finder, left) = number;
            left += Mask.Bit(unchecked((int)(earlier - tail)) >= 0);
        }

        _count = (int)count;
        return left;
    }

    /// <summary>Every shape, with conditions beside equality.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Step<TOwn, TOther, TSide>(int at, int end, int left, JoinRing<TOwn> own, JoinRing<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        for (; at < end; at++)
        {
            ref var entry = ref other.At(_found[at]);
            ref var finder = ref own.At(_finder[at]);
            var goesOn = true;
            if (TKey.Same(TSide.OtherKeyOf(in entry.Row), TSide.KeyOf(in finder.Row))
                && InBound<TOwn, TOther, TSide>(in finder.Row, in entry.Row)
                && (!TSpec.Compares || Matches<TOwn, TOther, TSide>(in finder.Row, in entry.Row)))
            {
                goesOn = Match<TOwn, TOther, TSide>(ref finder, ref entry);
            }

            _found[left] = entry.Earlier;
            _finder[left] = _finder[at];
            left += Mask.Bit(goesOn & other.Has(entry.Earlier));
        }

        return left;
    }

    /// <summary>What comes of a match; false where the row that looks for some needs no other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Match<TOwn, TOther, TSide>(ref JoinEntry<TOwn> finder, ref JoinEntry<TOther> entry)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        if (TSpec.Shape is not (JoinShape.Semi or JoinShape.Anti))
        {
            TSide.Join(in finder.Row, in entry.Row, out _block[_count++]);
            finder.IsSettled = true;
            entry.IsSettled = true;
            return true;
        }

        if (TSide.IsAlone)
        {
            if (TSpec.Shape == JoinShape.Semi)
            {
                TSide.Write(in finder.Row, out _block[_count++]);
            }

            finder.IsSettled = true;
            return false;
        }

        if (TSpec.Shape == JoinShape.Semi && !entry.IsSettled)
        {
            TSide.WriteOther(in entry.Row, out _block[_count++]);
        }

        entry.IsSettled = true;
        return true;
    }

    /// <summary>Times of both may lie at opposite ends of what can be told: the difference is taken modulo 2^64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool InBound<TOwn, TOther, TSide>(in TOwn own, in TOther other)
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut> =>
        TSide.HasEnd || TSide.OtherHasEnd
            ? IsUpTo(TSide.OtherTimeOf(in other), TSide.HasEnd ? TSide.EndOf(in own) : JoinTimes.Plus(TSide.TimeOf(in own), TSide.Upper))
                & IsUpTo(TSide.TimeOf(in own), TSide.OtherHasEnd ? TSide.OtherEndOf(in other) : JoinTimes.Plus(TSide.OtherTimeOf(in other), -TSide.Lower))
            : unchecked((ulong)(TSide.OtherTimeOf(in other) - TSide.TimeOf(in own) - TSide.Lower) <= (ulong)(TSide.Upper - TSide.Lower));

    /// <summary>Where there is no end, no time is up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUpTo(long time, long end) => time <= end & end != long.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Matches<TOwn, TOther, TSide>(in TOwn own, in TOther other)
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut> =>
        TSpec.CanFail ? TryMatch<TOwn, TOther, TSide>(in own, in other) : TSide.Matches(in own, in other);

    /// <summary>A pair on which a condition fails is no pair, and a bad row.</summary>
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool TryMatch<TOwn, TOther, TSide>(in TOwn own, in TOther other)
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        try
        {
            return TSide.Matches(in own, in other);
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or HotPathViolationException))
        {
            _failure ??= _context.Bad(-1, isResult: true, cause);
            return false;
        }
    }
}
