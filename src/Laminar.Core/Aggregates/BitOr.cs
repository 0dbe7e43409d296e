using System.Numerics;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>BIT_OR(x) of integers.</summary>
public struct BitOr<T> where T : struct, IBinaryInteger<T>
{
    private T _value;
    private bool _has;

    /// <summary>Whether there was a value.</summary>
    public readonly bool Has => _has;

    /// <summary>The bits, where there was a value.</summary>
    public readonly T Value => _value;

    /// <summary>Looks at a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        _value = _has ? _value | value : value;
        _has = true;
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

    /// <summary>Looks at a later pane's bits.</summary>
    public void Merge(in BitOr<T> later) => Add(later._value, later._has);

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
