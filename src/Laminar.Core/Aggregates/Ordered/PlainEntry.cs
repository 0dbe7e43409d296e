using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>A value, ordered by itself.</summary>
internal readonly struct PlainEntry<T>(T value) : IEntry<PlainEntry<T>> where T : struct, IComparable<T>
{
    public readonly T Value = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Compare(in PlainEntry<T> left, in PlainEntry<T> right) => Order.Compare(left.Value, right.Value);

    public static bool Same(in PlainEntry<T> left, in PlainEntry<T> right) => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PlainEntry<T> Kept(in PlainEntry<T> entry, StateHeap heap) => new(Held.Copy(entry.Value, heap));

    public static void Save(in PlainEntry<T> entry, ref StateWriter writer) => Held.Save(ref writer, entry.Value);

    public static PlainEntry<T> Load(ref StateReader reader, StateHeap heap) => new(Held.Load<T>(ref reader, heap));
}
