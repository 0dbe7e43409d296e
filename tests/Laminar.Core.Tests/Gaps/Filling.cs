using System;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Gaps;

/// <summary>What tells the fillings of these tests apart.</summary>
public interface IGaps
{
    /// <summary>Whether a mean of the rows around a gap is made, for which its buckets wait.</summary>
    static abstract bool Interpolates { get; }

    static abstract bool UntilWatermark { get; }

    /// <summary>Whether text is carried on, and rows may fail or be left out.</summary>
    static abstract bool IsCareful { get; }
}

public readonly struct Carried : IGaps
{
    public static bool Interpolates => false;

    public static bool UntilWatermark => false;

    public static bool IsCareful => true;
}

public readonly struct Interpolated : IGaps
{
    public static bool Interpolates => true;

    public static bool UntilWatermark => false;

    public static bool IsCareful => false;
}

public readonly struct CarriedUntilWatermark : IGaps
{
    public static bool Interpolates => false;

    public static bool UntilWatermark => true;

    public static bool IsCareful => false;
}

public readonly struct InterpolatedUntilWatermark : IGaps
{
    public static bool Interpolates => true;

    public static bool UntilWatermark => true;

    public static bool IsCareful => true;
}

/// <summary>A row or a bucket's: the value is carried on, the mean lies between those of the rows around.</summary>
public readonly record struct Filled(long Time, long Key, long Value, double? Mean, Utf8 Text);

/// <summary>Buckets of ten, three behind the multiples of ten, and gaps of up to 45.</summary>
public readonly struct Filling<TGaps> : IGapFill<Row, LongKey, Filled, Filled>
    where TGaps : struct, IGaps
{
    /// <summary>A value on which the row fails; rows of the next one are left out.</summary>
    public const long Bad = 700;

    public static long Lag => 0;

    public static long Step => 10;

    public static long Offset => 3;

    public static long MaxGap => 45;

    public static bool Waits => TGaps.Interpolates;

    public static bool UntilWatermark => TGaps.UntilWatermark;

    public static bool HoldsText => TGaps.IsCareful;

    public static bool Filters => TGaps.IsCareful;

    public static bool CanFail => TGaps.IsCareful;

    public static bool Keep(in Row row) => row.Value != Bad + 1;

    public static long TimeOf(in Row row) => row.Time;

    public static LongKey KeyOf(in Row row) => new(row.Key);

    public static void Map(in Row row, out Filled made) =>
        made = row.Value == Bad && CanFail ? throw new OverflowException("bad") : new(row.Time, row.Key, row.Value, Waits ? row.Value : null, row.Text);

    public static Filled Hold(in Filled made) => made;

    public static Filled Move(in Filled row, StateHeap heap) => row with { Text = heap.Copy(row.Text) };

    public static void Fill(in Filled last, long time, out Filled filled) => filled = last with { Time = time, Mean = null };

    public static void Lean(in Filled last, in Filled next, double part, ref Filled filled) =>
        filled = filled with { Mean = last.Mean + ((next.Mean - last.Mean) * part) };

    public static void SaveRow(in Filled row, ref StateWriter writer)
    {
        writer.Write(row.Time);
        writer.Write(row.Key);
        writer.Write(row.Value);
        writer.Write(row.Mean ?? double.NaN);
        writer.Write(row.Text);
    }

    public static Filled LoadRow(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long time);
        reader.Read(out long key);
        reader.Read(out long value);
        reader.Read(out double mean);
        reader.Read(out Utf8 text, heap);
        return new(time, key, value, double.IsNaN(mean) ? null : mean, text);
    }
}
