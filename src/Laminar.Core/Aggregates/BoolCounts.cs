using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>BOOL_AND, EVERY and BOOL_OR: how many values there were and how many of them true, so that a value can be taken out again.</summary>
public struct BoolCounts
{
    private long _count;
    private long _true;

    /// <summary>Whether there was a value.</summary>
    public readonly bool Has => _count > 0;

    /// <summary>Whether all values were true.</summary>
    public readonly bool All => _true == _count;

    /// <summary>Whether a value was true.</summary>
    public readonly bool Any => _true > 0;

    /// <summary>Looks at a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(bool value)
    {
        _count++;
        _true += Mask.Bit(value);
    }

    /// <summary>Looks at a value if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(bool value, bool include)
    {
        _count += Mask.Bit(include);
        _true += Mask.Bit(value & include);
    }

    /// <summary>Takes a value out again.</summary>
    public void Remove(bool value)
    {
        _count--;
        _true -= Mask.Bit(value);
    }

    /// <summary>Takes a value out again if it was included.</summary>
    public void Remove(bool value, bool include)
    {
        _count -= Mask.Bit(include);
        _true -= Mask.Bit(value & include);
    }

    /// <summary>Adds the values of a later pane.</summary>
    public void Merge(in BoolCounts later)
    {
        _count += later._count;
        _true += later._true;
    }

    /// <summary>Takes the values of an earlier pane out.</summary>
    public void Subtract(in BoolCounts earliest)
    {
        _count -= earliest._count;
        _true -= earliest._true;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_count);
        writer.Write(_true);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _count);
        reader.Read(out _true);
    }
}
