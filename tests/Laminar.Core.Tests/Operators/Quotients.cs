using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Aggregates;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>A query in which time, filter, key and argument may fail, and a result.</summary>
public readonly struct Quotients : IShape<IntKey, Quotients.State>
{
    public static bool Filters => true;

    public static bool CanFail => true;

    public static bool Invertible => true;

    public static bool HoldsText => false;

    public static long TimeOf(in Row row) => row.Value == 502 ? checked(long.MaxValue + row.Value) : row.Time;

    public static bool Keep(in Row row) => 100 / (row.Value - 501) < 1000;

    public static IntKey KeyOf(in Row row) => new(checked((int)row.Key));

    public static void Add(ref State state, in Row row, long time, StateHeap heap)
    {
        var argument = checked(1000 / (row.Value - 500) * 1000);
        state.Count.Add();
        state.Sum.Add(argument);
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

    public static bool Write(in IntKey key, in State state, out string name, out long count, out string value)
    {
        name = key.Value.ToString(CultureInfo.InvariantCulture);
        count = state.Count.Value;
        value = (1_000_000 / (state.Count.Value - 3)).ToString(CultureInfo.InvariantCulture);
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

    public static string NameOf(in Row row) => row.Key.ToString(CultureInfo.InvariantCulture);

    public static string? Expected(IReadOnlyList<Row> rows) => rows.Count == 3 ? null : (1_000_000 / (rows.Count - 3)).ToString(CultureInfo.InvariantCulture);

    public struct State
    {
        public CountRows Count;
        public SumInt64 Sum;
    }
}
