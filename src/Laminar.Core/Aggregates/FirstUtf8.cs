using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>FIRST(x): the value, NULL included, of the row with the least event time; of equal times the one that came first.</summary>
public struct FirstUtf8
{
    private Utf8 _value;
    private long _time;
    private bool _has;
    private bool _null;

    /// <summary>Whether there was a row.</summary>
    public readonly bool Has => _has;

    /// <summary>The row's value, where there was one.</summary>
    public readonly Utf8? Value => _null || !_has ? null : _value;

    /// <summary>Looks at a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Utf8? value, long time, StateHeap heap)
    {
        if (!_has || time < _time)
        {
            Set(value, time, heap);
        }
    }

    /// <summary>Looks at a row if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Utf8? value, long time, bool include, StateHeap heap)
    {
        if (include)
        {
            Add(value, time, heap);
        }
    }

    /// <summary>Looks at a later pane's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Merge(in FirstUtf8 later)
    {
        if (later._has && (!_has || later._time < _time))
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
        writer.Write(_time);
        writer.Write(_null);
        writer.Write(_value);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _has);
        reader.Read(out _time);
        reader.Read(out _null);
        reader.Read(out _value, heap);
    }

    private void Set(Utf8? value, long time, StateHeap heap)
    {
        _value = heap.Copy(value.GetValueOrDefault());
        _null = !value.HasValue;
        _time = time;
        _has = true;
    }
}
