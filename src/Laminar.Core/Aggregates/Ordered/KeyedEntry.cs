using System.Collections.Generic;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>A value, ordered by a key, then by event time.</summary>
internal readonly struct KeyedEntry<TKey, T>(TKey key, long time, T value) : IEntry<KeyedEntry<TKey, T>> where TKey : struct, ISortKey<TKey>
{
    public readonly TKey Key = key;
    public readonly long Time = time;
    public readonly T Value = value;

    public static int Compare(in KeyedEntry<TKey, T> left, in KeyedEntry<TKey, T> right) =>
        TKey.Compare(in left.Key, in right.Key) is var first and not 0 ? first : left.Time.CompareTo(right.Time);

    public static bool Same(in KeyedEntry<TKey, T> left, in KeyedEntry<TKey, T> right) => EqualityComparer<T>.Default.Equals(left.Value, right.Value);

    public static KeyedEntry<TKey, T> Kept(in KeyedEntry<TKey, T> entry, StateHeap heap) =>
        new(TKey.Kept(in entry.Key, heap), entry.Time, Held.Copy(entry.Value, heap));

    public static void Save(in KeyedEntry<TKey, T> entry, ref StateWriter writer)
    {
        TKey.Save(in entry.Key, ref writer);
        writer.Write(entry.Time);
        Held.Save(ref writer, entry.Value);
    }

    public static KeyedEntry<TKey, T> Load(ref StateReader reader, StateHeap heap)
    {
        var key = TKey.Load(ref reader, heap);
        reader.Read(out long time);
        return new(key, time, Held.Load<T>(ref reader, heap));
    }
}
