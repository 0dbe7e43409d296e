using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Aggregates;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>COUNT and SUM over all rows of a window.</summary>
public readonly struct Totals : IShape<NoKey, Totals.State>
{
    public static bool Filters => false;

    public static bool CanFail => false;

    public static bool Invertible => true;

    public static bool HoldsText => false;

    public static long TimeOf(in Row row) => row.Time;

    public static bool Keep(in Row row) => true;

    public static NoKey KeyOf(in Row row) => default;

    public static void Add(ref State state, in Row row, long time, StateHeap heap)
    {
        state.Count.Add();
        state.Sum.Add(row.Value);
    }

    public static bool IsEmpty(in State state) => state.Count.Value == 0;

    public static void Merge(ref State state, in State later, StateHeap heap)
    {
        state.Count.Merge(in later.Count);
        state.Sum.Merge(in later.Sum);
    }

    public static void Subtract(ref State state, in State earliest, StateHeap heap)
    {
        state.Count.Subtract(in earliest.Count);
        state.Sum.Subtract(in earliest.Sum);
    }

    public static bool Write(in NoKey key, in State state, out string name, out long count, out string value)
    {
        name = "all";
        count = state.Count.Value;
        value = state.Sum.Value.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    public static void Retain(ref State state, StateHeap heap)
    {
    }

    public static void Save(in State state, ref StateWriter writer)
    {
        state.Count.Save(ref writer);
        state.Sum.Save(ref writer);
    }

    public static void Load(ref State state, ref StateReader reader, StateHeap heap)
    {
        state.Count.Load(ref reader, heap);
        state.Sum.Load(ref reader, heap);
    }

    public static string NameOf(in Row row) => "all";

    public static string? Expected(IReadOnlyList<Row> rows) => rows.Sum(row => row.Value).ToString(CultureInfo.InvariantCulture);

    public struct State
    {
        public CountRows Count;
        public SumInt64 Sum;
    }
}
