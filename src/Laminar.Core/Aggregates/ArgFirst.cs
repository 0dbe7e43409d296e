using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>ARG_MIN and ARG_MAX: the value of the row whose key comes first; of equal keys the earliest row.</summary>
public struct ArgFirst<TKey, T> where TKey : struct, ISortKey<TKey>
{
    private KeyedEntry<TKey, T> _first;
    private bool _has;

    /// <summary>Whether there was a row.</summary>
    public readonly bool Has => _has;

    /// <summary>The row's value, where there was one.</summary>
    public readonly T Value => _first.Value;

    /// <summary>Looks at a row.</summary>
    public void Add(T value, TKey key, long time, StateHeap heap)
    {
        var entry = new KeyedEntry<TKey, T>(key, time, value);
        if (!_has || KeyedEntry<TKey, T>.Compare(in entry, in _first) < 0)
        {
            _first = KeyedEntry<TKey, T>.Kept(in entry, heap);
            _has = true;
        }
    }

    /// <summary>Looks at a row if it is to be included.</summary>
    public void Add(T value, TKey key, long time, bool include, StateHeap heap)
    {
        if (include)
        {
            Add(value, key, time, heap);
        }
    }

    /// <summary>Looks at a later pane's row.</summary>
    public void Merge(in ArgFirst<TKey, T> later, StateHeap heap)
    {
        if (later._has)
        {
            Add(later._first.Value, later._first.Key, later._first.Time, heap);
        }
    }

    /// <summary>Moves the text into another heap.</summary>
    public void Retain(StateHeap heap) => _first = KeyedEntry<TKey, T>.Kept(in _first, heap);

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_has);
        KeyedEntry<TKey, T>.Save(in _first, ref writer);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _has);
        _first = KeyedEntry<TKey, T>.Load(ref reader, heap);
    }
}
