using System;
using System.Runtime.CompilerServices;
using Laminar.Functions;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// Values in the order of a key, then of event time, then of arrival: STRING_AGG and ARRAY_AGG, and FIRST_VALUE, LAST_VALUE, ARG_MIN and ARG_MAX of values that can be taken
/// back. 24 bytes, and an entry (key, 8 bytes of time, value) for each row in the operator's heap.
/// </summary>
public struct OrderedEntries<TKey, T> where TKey : struct, ISortKey<TKey>
{
    private SortedBag<KeyedEntry<TKey, T>> _entries;

    /// <summary>Whether there is an entry.</summary>
    public readonly bool Has => _entries.Count > 0;

    /// <summary>The first entry's value; default where there is none.</summary>
    public readonly T First => Has ? _entries.First.Value : default!;

    /// <summary>The last entry's value; default where there is none.</summary>
    public readonly T Last => Has ? _entries.Final.Value : default!;

    /// <summary>The entries in order.</summary>
    internal readonly SortedBag<KeyedEntry<TKey, T>> All => _entries;

    /// <summary>The texts joined, in scratch memory; an <see cref="OverflowException"/> where that would be longer than text may be.</summary>
    public readonly Utf8 Join(ReadOnlySpan<byte> separator)
    {
        var length = (_entries.Count - 1) * separator.Length;
        foreach (ref readonly var entry in _entries)
        {
            length += TextOf(entry.Value).Length;
        }

        var writer = new ScratchWriter<byte>(length, "STRING_AGG");
        var first = true;
        foreach (ref readonly var entry in _entries)
        {
            writer.Append(first ? default : separator);
            writer.Append(TextOf(entry.Value).Span);
            first = false;
        }

        return writer.Finish().ToUtf8();
    }

    /// <summary>Adds a value.</summary>
    public void Add(T value, TKey key, long time, StateHeap heap) => _entries.Add(new KeyedEntry<TKey, T>(key, time, value), heap);

    /// <summary>Adds a value if it is to be included.</summary>
    public void Add(T value, TKey key, long time, bool include, StateHeap heap)
    {
        if (include)
        {
            Add(value, key, time, heap);
        }
    }

    /// <summary>Takes a value out again: the latest of those that are equal in key, time and value.</summary>
    public void Remove(T value, TKey key, long time, StateHeap heap) => _entries.Remove(new KeyedEntry<TKey, T>(key, time, value), heap);

    /// <summary>Takes a value out again if it was included.</summary>
    public void Remove(T value, TKey key, long time, bool include, StateHeap heap)
    {
        if (include)
        {
            Remove(value, key, time, heap);
        }
    }

    /// <summary>Adds the values of a later pane.</summary>
    public void Merge(in OrderedEntries<TKey, T> later, StateHeap heap) => _entries.Merge(in later._entries, heap);

    /// <summary>Takes the values of an earlier pane out.</summary>
    public void Subtract(in OrderedEntries<TKey, T> earliest, StateHeap heap) => _entries.Subtract(in earliest._entries, heap);

    /// <summary>Gives the memory back.</summary>
    public void Release(StateHeap heap) => _entries.Release(heap);

    /// <summary>Moves the values into another heap.</summary>
    public void Retain(StateHeap heap) => _entries.Retain(heap);

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer) => _entries.Save(ref writer);

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap) => _entries.Load(ref reader, heap);

    private static Utf8 TextOf(T value)
    {
        if (typeof(T) == typeof(Utf8))
        {
            return Unsafe.As<T, Utf8>(ref value);
        }

        return typeof(T) == typeof(Utf8?) ? Unsafe.As<T, Utf8?>(ref value).GetValueOrDefault() : throw NoText();
    }

    private static NotSupportedException NoText() => new("Only text can be joined.");
}
