using Laminar.Aggregates;
using Laminar.Core.Tests.Operators;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Changelogs;

/// <summary>COUNT and SUM by text, in the form the compiler emits; HAVING drops groups as their sums change.</summary>
public readonly struct Tallies<TInput, TSource, TPolicy> : IChangelogAggregate<TInput, TextKey, TallyState, Tally>
    where TSource : struct, IInputOf<TInput>
    where TPolicy : struct, IPolicy
{
    public static ChangelogEmission Emission => TPolicy.Emission;

    public static long Every => TPolicy.Every;

    public static long Lateness => TPolicy.Lateness;

    public static bool HasTime => true;

    public static long Ttl => TPolicy.Ttl;

    public static bool Cumulates => TPolicy.Cumulates;

    public static bool Upserts => TPolicy.Upserts;

    public static bool ResultCanFail => false;

    public static long Size => TPolicy.Size;

    public static long Slide => TPolicy.Slide;

    public static long Offset => TPolicy.Offset;

    public static long Delay => TPolicy.Delay;

    public static long Lag => 0;

    public static bool Invertible => false;

    public static bool HoldsText => true;

    public static bool HoldsBlocks => false;

    public static bool Filters => false;

    public static bool CanFail => false;

    public static int WeightOf(in TInput row) => TSource.WeightOf(in row);

    public static bool Keep(in TInput row) => true;

    public static long TimeOf(in TInput row) => TSource.RowOf(in row).Time;

    public static TextKey KeyOf(in TInput row) => new(TSource.RowOf(in row).Text);

    public static void Add(ref TallyState state, in TInput row, long time, StateHeap heap)
    {
        state.Rows.Add();
        state.Sum.Add(TSource.RowOf(in row).Value);
    }

    public static void Remove(ref TallyState state, in TInput row, long time, StateHeap heap)
    {
        state.Rows.Remove();
        state.Sum.Remove(TSource.RowOf(in row).Value);
    }

    public static bool IsEmpty(in TallyState state) => state.Rows.Value == 0;

    public static void Merge(ref TallyState state, in TallyState later, StateHeap heap) => throw new System.InvalidOperationException();

    public static void Subtract(ref TallyState state, in TallyState earliest, StateHeap heap) => throw new System.InvalidOperationException();

    public static void Release(ref TallyState state, StateHeap heap)
    {
    }

    public static void Retain(ref TallyState state, StateHeap heap)
    {
    }

    public static bool Write(in Window window, in TextKey key, in TallyState state, out Tally row)
    {
        row = new(window.Start.Nanoseconds, window.End.Nanoseconds, key.Value, state.Rows.Value, state.Sum.Value / 10);
        return IsShown(state.Sum.Value);
    }

    public static bool Same(in Tally left, in Tally right) => left == right;

    public static Tally Keep(in Tally row, in TextKey key, StateHeap heap) => row with { Name = key.Value };

    public static void Save(in TallyState state, ref StateWriter writer)
    {
        state.Rows.Save(ref writer);
        state.Sum.Save(ref writer);
    }

    public static void Load(ref TallyState state, ref StateReader reader, StateHeap heap)
    {
        state.Rows.Load(ref reader, heap);
        state.Sum.Load(ref reader, heap);
    }

    public static void SaveRow(in Tally row, ref StateWriter writer)
    {
        writer.Write(row.Start);
        writer.Write(row.End);
        writer.Write(row.Name);
        writer.Write(row.Count);
        writer.Write(row.Tens);
    }

    public static Tally LoadRow(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out long start);
        reader.Read(out long end);
        reader.Read(out Utf8 name, heap);
        reader.Read(out long count);
        reader.Read(out long tens);
        return new(start, end, name, count, tens);
    }

    /// <summary>The HAVING.</summary>
    public static bool IsShown(long sum) => sum % 4 != 0;
}

public readonly record struct Tally(long Start, long End, Utf8 Name, long Count, long Tens);

public struct TallyState
{
    public CountRows Rows;
    public SumInt64 Sum;
}
