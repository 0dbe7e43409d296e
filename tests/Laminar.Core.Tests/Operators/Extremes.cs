using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Aggregates;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>MIN, MAX, FIRST, LAST and a sum of doubles by 16 bytes: states that cannot be subtracted.</summary>
public readonly struct Extremes : IShape<PairKey, Extremes.State>
{
    public static bool Filters => false;

    public static bool CanFail => false;

    public static bool Invertible => false;

    public static bool HoldsText => false;

    public static long TimeOf(in Row row) => row.Time;

    public static bool Keep(in Row row) => true;

    public static PairKey KeyOf(in Row row) => new(row.Key, ~row.Key);

    public static void Add(ref State state, in Row row, long time, StateHeap heap)
    {
        state.Count.Add();
        state.Least.Add(row.Value, row.Value % 3 != 0);
        state.Greatest.Add(row.Value);
        state.First.Add(row.Value, time);
        state.Last.Add(row.Value, time);
        state.Sum.Add(row.Value * 0.5);
    }

    public static bool IsEmpty(in State state) => state.Count.Value == 0;

    public static void Merge(ref State state, in State later, StateHeap heap)
    {
        state.Count.Merge(in later.Count);
        state.Least.Merge(in later.Least);
        state.Greatest.Merge(in later.Greatest);
        state.First.Merge(in later.First);
        state.Last.Merge(in later.Last);
        state.Sum.Merge(in later.Sum);
    }

    public static void Subtract(ref State state, in State earliest, StateHeap heap)
    {
        throw new System.InvalidOperationException("Not invertible.");
    }

    public static bool Write(in PairKey key, in State state, out string name, out long count, out string value)
    {
        name = key.High.ToString(CultureInfo.InvariantCulture);
        count = state.Count.Value;
        value = string.Create(CultureInfo.InvariantCulture, $"{(state.Least.Has ? state.Least.Value : -1)} {state.Greatest.Value} {state.First.Value} {state.Last.Value} {state.Sum.Value}");
        return true;
    }

    public static void Retain(ref State state, StateHeap heap)
    {
    }

    public static void Save(in State state, ref StateWriter writer)
    {
        state.Count.Save(ref writer);
        state.Least.Save(ref writer);
        state.Greatest.Save(ref writer);
        state.First.Save(ref writer);
        state.Last.Save(ref writer);
        state.Sum.Save(ref writer);
    }

    public static void Load(ref State state, ref StateReader reader, StateHeap heap)
    {
        state.Count.Load(ref reader, heap);
        state.Least.Load(ref reader, heap);
        state.Greatest.Load(ref reader, heap);
        state.First.Load(ref reader, heap);
        state.Last.Load(ref reader, heap);
        state.Sum.Load(ref reader, heap);
    }

    public static string NameOf(in Row row) => row.Key.ToString(CultureInfo.InvariantCulture);

    public static string? Expected(IReadOnlyList<Row> rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rows.Where(r => r.Value % 3 != 0).Select(r => r.Value).DefaultIfEmpty(-1).Min()} {rows.Max(r => r.Value)} {rows.MinBy(r => r.Time).Value} {rows.Where(r => r.Time == rows.Max(s => s.Time)).Last().Value} {rows.Sum(r => r.Value * 0.5)}");

    public struct State
    {
        public CountRows Count;
        public Min<long> Least;
        public Max<long> Greatest;
        public First<long> First;
        public Last<long> Last;
        public SumDouble Sum;
    }
}
