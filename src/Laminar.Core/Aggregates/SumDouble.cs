using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// A sum of doubles that carries its rounding errors along (TwoSum: the error of each addition is itself a double), so that the order of rows hardly
/// shows. Branch-free. Not invertible: taking a huge number out again would not bring back what it had rounded away.
/// </summary>
public struct SumDouble
{
    private double _sum;
    private double _lost;

    /// <summary>The sum. Where it has become infinite or NaN the errors are meaningless and left out.</summary>
    public readonly double Value => double.IsFinite(_sum) ? _sum + _lost : _sum;

    /// <summary>Adds a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value)
    {
        var before = _sum;
        var sum = before + value;
        var added = sum - before;
        _lost += (before - (sum - added)) + (value - added);
        _sum = sum;
    }

    /// <summary>Adds a number if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value, bool include) =>
        Add(Unsafe.BitCast<long, double>(Unsafe.BitCast<double, long>(value) & Mask.Bits(include)));

    /// <summary>Adds the sum of a later pane.</summary>
    public void Merge(in SumDouble later)
    {
        Add(later._sum);
        _lost += later._lost;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_sum);
        writer.Write(_lost);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _sum);
        reader.Read(out _lost);
    }
}
