using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Aggregates;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>MAX and FIRST of strings by string: keys and states that the garbage collector follows.</summary>
public readonly struct Strings : IShape<StringKey, Strings.State>
{
    public static bool Filters => false;

    public static bool CanFail => false;

    public static bool Invertible => false;

    public static bool HoldsText => false;

    public static long TimeOf(in Row row) => row.Time;

    public static bool Keep(in Row row) => true;

    public static StringKey KeyOf(in Row row) => new(row.Name);

    public static void Add(ref State state, in Row row, long time, StateHeap heap)
    {
        state.Count.Add();
        state.Greatest.Add(row.Name, row.Name is not null);
        state.First.Add(row.Name, time);
    }

    public static bool IsEmpty(in State state) => state.Count.Value == 0;

    public static void Merge(ref State state, in State later, StateHeap heap)
    {
        state.Count.Merge(in later.Count);
        state.Greatest.Merge(in later.Greatest);
        state.First.Merge(in later.First);
    }

    public static void Subtract(ref State state, in State earliest, StateHeap heap)
    {
        throw new System.InvalidOperationException("Not invertible.");
    }

    public static bool Write(in StringKey key, in State state, out string name, out long count, out string value)
    {
        name = key.Value ?? "null";
        count = state.Count.Value;
        value = state.Greatest.Value + "/" + state.First.Value;
        return true;
    }

    public static void Retain(ref State state, StateHeap heap)
    {
    }

    public static void Save(in State state, ref StateWriter writer)
    {
        state.Count.Save(ref writer);
        state.Greatest.Save(ref writer);
        state.First.Save(ref writer);
    }

    public static void Load(ref State state, ref StateReader reader, StateHeap heap)
    {
        state.Count.Load(ref reader, heap);
        state.Greatest.Load(ref reader, heap);
        state.First.Load(ref reader, heap);
    }

    public static string NameOf(in Row row) => row.Name ?? "null";

    public static string? Expected(IReadOnlyList<Row> rows) => rows.Select(r => r.Name).Max(System.StringComparer.Ordinal) + "/" + rows.MinBy(r => r.Time).Name;

    public struct State
    {
        public CountRows Count;
        public MaxString Greatest;
        public First<string?> First;
    }
}
