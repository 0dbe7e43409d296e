using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Aggregates;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>MIN and LAST of text by text, long and short: keys and states in the operator's heap.</summary>
public readonly struct Texts : IShape<TextKey, Texts.State>
{
    public static bool Filters => false;

    public static bool CanFail => false;

    public static bool Invertible => false;

    public static bool HoldsText => true;

    public static long TimeOf(in Row row) => row.Time;

    public static bool Keep(in Row row) => true;

    public static TextKey KeyOf(in Row row) => new(row.Text);

    public static void Add(ref State state, in Row row, long time, StateHeap heap)
    {
        state.Count.Add();
        state.Least.Add(Words.Of(row.Value), heap);
        state.Last.Add(row.Value % 5 == 0 ? null : Words.Of(row.Value), time, heap);
    }

    public static bool IsEmpty(in State state) => state.Count.Value == 0;

    public static void Merge(ref State state, in State later, StateHeap heap)
    {
        state.Count.Merge(in later.Count);
        state.Least.Merge(in later.Least);
        state.Last.Merge(in later.Last);
    }

    public static void Subtract(ref State state, in State earliest, StateHeap heap)
    {
        throw new System.InvalidOperationException("Not invertible.");
    }

    public static bool Write(in TextKey key, in State state, out string name, out long count, out string value)
    {
        name = key.Value.ToString();
        count = state.Count.Value;
        value = state.Least.Value + "/" + (state.Last.Value?.ToString() ?? "null");
        return true;
    }

    public static void Retain(ref State state, StateHeap heap)
    {
        state.Least.Retain(heap);
        state.Last.Retain(heap);
    }

    public static void Save(in State state, ref StateWriter writer)
    {
        state.Count.Save(ref writer);
        state.Least.Save(ref writer);
        state.Last.Save(ref writer);
    }

    public static void Load(ref State state, ref StateReader reader, StateHeap heap)
    {
        state.Count.Load(ref reader, heap);
        state.Least.Load(ref reader, heap);
        state.Last.Load(ref reader, heap);
    }

    public static string NameOf(in Row row) => row.Text.ToString();

    public static string? Expected(IReadOnlyList<Row> rows) => rows.Select(r => Words.Of(r.Value).ToString()).Min(System.StringComparer.Ordinal) + "/" + (rows.Where(r => r.Time == rows.Max(s => s.Time)).Last() is var last && last.Value % 5 == 0 ? "null" : Words.Of(last.Value).ToString());

    public struct State
    {
        public CountRows Count;
        public MinUtf8 Least;
        public LastUtf8 Last;
    }
}
