using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>FIRST(x): the value, NULL included, of the row with the least event time; of equal times the one that came first.</summary>
public struct First<T>
{
    private T _value;
    private long _time;
    private bool _has;

    /// <summary>Whether there was a row.</summary>
    public readonly bool Has => _has;

    /// <summary>The row's value, where there was one.</summary>
    public readonly T Value => _value;

    /// <summary>Looks at a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value, long time)
    {
        if (!_has || time < _time)
        {
            _value = value;
            _time = time;
            _has = true;
        }
    }

    /// <summary>Looks at a row if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value, long time, bool include)
    {
        if (include)
        {
            Add(value, time);
        }
    }

    /// <summary>Looks at a later pane's row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Merge(in First<T> later)
    {
        if (later._has && (!_has || later._time < _time))
        {
            this = later;
        }
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_has);
        writer.Write(_time);
        ValueCodec.Write(ref writer, _value);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _has);
        reader.Read(out _time);
        ValueCodec.Read(ref reader, out _value);
    }
}
