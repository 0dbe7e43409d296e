using System;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>The least value comes first. A NULL comes first or last.</summary>
public readonly struct Ascending<T> : ISortKey<Ascending<T>> where T : struct, IComparable<T>
{
    private readonly T _value;

    // NULLs first, values, NULLs last.
    private readonly sbyte _rank;

    /// <summary>The key of a value.</summary>
    public Ascending(T value) => _value = value;

    /// <summary>The key of a value or NULL.</summary>
    public Ascending(T? value, bool nullsFirst)
    {
        _value = value.GetValueOrDefault();
        _rank = value.HasValue ? (sbyte)0 : nullsFirst ? (sbyte)-1 : (sbyte)1;
    }

    private Ascending(T value, sbyte rank)
    {
        _value = value;
        _rank = rank;
    }

    /// <inheritdoc/>
    public static int Compare(in Ascending<T> left, in Ascending<T> right) =>
        left._rank != right._rank ? left._rank - right._rank : Order.Compare(left._value, right._value);

    /// <inheritdoc/>
    public static Ascending<T> Kept(in Ascending<T> key, StateHeap heap) => new(Held.Copy(key._value, heap), key._rank);

    /// <inheritdoc/>
    public static void Save(in Ascending<T> key, ref StateWriter writer)
    {
        writer.Write(key._rank);
        Held.Save(ref writer, key._value);
    }

    /// <inheritdoc/>
    public static Ascending<T> Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out sbyte rank);
        return new(Held.Load<T>(ref reader, heap), rank);
    }
}
