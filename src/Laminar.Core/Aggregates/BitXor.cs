using System.Numerics;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>BIT_XOR(x) of integers. A value taken in twice is out again, so taking out is taking in; the count tells whether there is a value.</summary>
public struct BitXor<T> where T : struct, IBinaryInteger<T>
{
    private long _count;
    private T _value;

    /// <summary>Whether there was a value.</summary>
    public readonly bool Has => _count > 0;

    /// <summary>The bits, where there was a value.</summary>
    public readonly T Value => _value;

    /// <summary>Looks at a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        _count++;
        _value ^= value;
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

    /// <summary>Takes a value out again.</summary>
    public void Remove(T value)
    {
        _count--;
        _value ^= value;
    }

    /// <summary>Takes a value out again if it was included.</summary>
    public void Remove(T value, bool include)
    {
        if (include)
        {
            Remove(value);
        }
    }

    /// <summary>Adds the values of a later pane.</summary>
    public void Merge(in BitXor<T> later)
    {
        _count += later._count;
        _value ^= later._value;
    }

    /// <summary>Takes the values of an earlier pane out.</summary>
    public void Subtract(in BitXor<T> earliest)
    {
        _count -= earliest._count;
        _value ^= earliest._value;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_count);
        ValueCodec.Write(ref writer, _value);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _count);
        ValueCodec.Read(ref reader, out _value);
    }
}
