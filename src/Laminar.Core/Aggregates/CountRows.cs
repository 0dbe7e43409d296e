using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>COUNT(*), COUNT(x) and counts behind a FILTER.</summary>
public struct CountRows
{
    private long _count;

    /// <summary>Rows counted.</summary>
    public readonly long Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _count;
    }

    /// <summary>Counts a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add() => _count++;

    /// <summary>Counts a row if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(bool include) => _count += Mask.Bit(include);

    /// <summary>Takes a row back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remove() => _count--;

    /// <summary>Takes a row back if it was included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remove(bool include) => _count -= Mask.Bit(include);

    /// <summary>Adds the rows of a later pane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Merge(in CountRows later) => _count += later._count;

    /// <summary>Takes the rows of an earlier pane out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Subtract(in CountRows earliest) => _count -= earliest._count;

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer) => writer.Write(_count);

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap) => reader.Read(out _count);
}
