using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>MAX(x) of numbers and times.</summary>
public struct Max<T> where T : struct, IComparable<T>
{
    private T _value;
    private bool _has;

    /// <summary>Whether there was a value.</summary>
    public readonly bool Has => _has;

    /// <summary>The greatest value, where there was one.</summary>
    public readonly T Value => _value;

    /// <summary>Looks at a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        if (!_has || Order.Less(_value, value))
        {
            _value = value;
            _has = true;
        }
    }

    /// <summary>Looks at a value if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value, bool include)
    {
        if (include)
        {
            Add(value);
        }
    }

    /// <summary>Looks at a later pane's greatest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Merge(in Max<T> later) => Add(later._value, later._has);

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_has);
        ValueCodec.Write(ref writer, _value);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _has);
        ValueCodec.Read(ref reader, out _value);
    }
}
