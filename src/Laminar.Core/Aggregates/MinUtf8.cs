using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>MIN(x) of text, kept in the operator's heap, by code point.</summary>
public struct MinUtf8
{
    private Utf8 _value;
    private bool _has;

    /// <summary>Whether there was a value.</summary>
    public readonly bool Has => _has;

    /// <summary>The least text, where there was one.</summary>
    public readonly Utf8 Value => _value;

    /// <summary>Looks at a text.</summary>
    public void Add(Utf8 value, StateHeap heap)
    {
        if (!_has || value.CompareTo(_value) < 0)
        {
            _value = heap.Copy(value);
            _has = true;
        }
    }

    /// <summary>Looks at a text if it is to be included.</summary>
    public void Add(Utf8 value, bool include, StateHeap heap)
    {
        if (include)
        {
            Add(value, heap);
        }
    }

    /// <summary>Looks at a later pane's least.</summary>
    public void Merge(in MinUtf8 later)
    {
        if (later.Has && (!Has || later._value.CompareTo(_value) < 0))
        {
            this = later;
        }
    }

    /// <summary>Moves the text into another heap.</summary>
    public void Retain(StateHeap heap) => _value = heap.Copy(_value);

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_has);
        writer.Write(_value);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _has);
        reader.Read(out _value, heap);
    }
}
