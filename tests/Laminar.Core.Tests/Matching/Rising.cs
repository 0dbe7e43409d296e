using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Matching;

/// <summary>What tells the patterns of these tests apart.</summary>
public interface IRising
{
    /// <summary>Each row of a match comes out, and not the last one alone.</summary>
    static abstract bool AllRows { get; }

    /// <summary>A condition reads the sum of the rows so far.</summary>
    static abstract bool IsBounded { get; }

    /// <summary>How long a match may take; 0 for as long as it likes.</summary>
    static abstract long Within { get; }

    /// <summary>Whether the filter, a condition and a result may fail.</summary>
    static abstract bool IsCareful { get; }
}

public readonly struct Plain : IRising
{
    public static bool AllRows => false;

    public static bool IsBounded => false;

    public static long Within => 0;

    public static bool IsCareful => false;
}

public readonly struct Timed : IRising
{
    public static bool AllRows => true;

    public static bool IsBounded => false;

    public static long Within => 60;

    public static bool IsCareful => false;
}

public readonly struct Bounded : IRising
{
    public static bool AllRows => true;

    public static bool IsBounded => true;

    public static long Within => 0;

    public static bool IsCareful => true;
}

public readonly record struct Kept(long Time, long Key, long Value);

/// <summary>A row of a match, or a match: how many rows it had and what they came to, so far and in all.</summary>
public readonly record struct Risen(long Key, long Number, long Time, long Value, long Count, long Sum, long Total);

/// <summary>(low up{2,}), where up is greater than the row before it, and with a bound as long as all that have risen come to less than a hundred.</summary>
public readonly struct Rising<TRising> : IRowPattern<Row, LongKey, long, Kept, NativeRing<Kept>, Risen>
    where TRising : struct, IRising
{
    /// <summary>Values on which a filter, a condition and a result fail.</summary>
    public const long BadFilter = 700;

    public const long BadTest = 701;

    public const long BadResult = 702;

    public const long Most = 100;

    public static bool Filters => TRising.IsCareful;

    public static bool CanFail => TRising.IsCareful;

    public static bool RowCanFail => TRising.IsCareful;

    public static long Delay => 0;

    public static long Lag => 0;

    public static long Within => TRising.Within;

    public static int Before => 0;

    public static int Variables => 2;

    public static MatchSkip Skip => MatchSkip.PastLastRow;

    public static ReadOnlySpan<byte> SkipVariables => default;

    public static bool AllRows => TRising.AllRows;

    public static bool OmitsEmpty => false;

    public static bool TestsState => TRising.IsBounded;

    public static bool WritesState => true;

    public static bool HoldsText => false;

    public static ReadOnlySpan<int> Program => [0, 0, 1, 0, 1, 0, MatchStep.Rather, 6, 1, 0, MatchStep.Jump, 3, MatchStep.Match, 0];

    public static bool Keep(in Row row) => row.Value == BadFilter ? throw new OverflowException("filter") : true;

    public static long TimeOf(in Row row) => row.Time;

    public static long TimeOf(in Kept row) => row.Time;

    public static LongKey KeyOf(in Row row) => new(row.Key);

    public static Kept Hold(in Row row, StateHeap heap) => new(row.Time, row.Key, row.Value);

    public static Kept Move(in Kept row, StateHeap heap) => row;

    public static void Fold(ref long state, in Kept row, int variable, StateHeap heap) => state += variable == 1 ? row.Value : 0;

    public static bool Test(int variable, in MatchRows<Kept, NativeRing<Kept>> rows, in long state)
    {
        if (variable == 0)
        {
            return true;
        }

        var value = rows.Newest.Value;
        return value == BadTest && CanFail ? throw new OverflowException("condition") : value > rows.At(rows.Last(-1, 1, 0)).Value && (!TestsState || state < Most);
    }

    public static void Write(in MatchRows<Kept, NativeRing<Kept>> rows, in MatchRows<Kept, NativeRing<Kept>> all, in long state, in long total, out Risen output)
    {
        var row = rows.Own;
        output = row.Value == BadResult && CanFail ? throw new OverflowException("result") : new(row.Key, rows.Number, row.Time, row.Value, rows.Count, state, total);
    }

    public static void SaveRow(in Kept row, ref StateWriter writer)
    {
        writer.Write(row.Time);
        writer.Write(row.Key);
        writer.Write(row.Value);
    }

    public static Kept LoadRow(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long time);
        reader.Read(out long key);
        reader.Read(out long value);
        return new(time, key, value);
    }
}
