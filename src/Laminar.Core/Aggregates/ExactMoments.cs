using System;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// Variances and standard deviations of numbers that can be taken back: exact sums of the values and of their squares, so that nothing drifts however many
/// values come and go. 608 bytes.
/// </summary>
public struct ExactMoments
{
    private ExactSum _sum;
    private ExactProducts _squares;

    /// <summary>How many values there are.</summary>
    public readonly long Count => _sum.Count;

    /// <summary>VAR_POP, where there is a value.</summary>
    public readonly double VarPop => Around / Count;

    /// <summary>VAR_SAMP, where there are two.</summary>
    public readonly double VarSamp => Around / (Count - 1);

    /// <summary>STDDEV_POP, where there is a value.</summary>
    public readonly double StddevPop => Math.Sqrt(VarPop);

    /// <summary>STDDEV_SAMP, where there are two.</summary>
    public readonly double StddevSamp => Math.Sqrt(VarSamp);

    private readonly double Around
    {
        get
        {
            var squares = _squares.Around(in _sum, in _sum, Count);
            return squares < 0 ? 0 : squares;
        }
    }

    /// <summary>Looks at a number.</summary>
    public void Add(double value)
    {
        _sum.Add(value);
        _squares.Add(value, value);
    }

    /// <summary>Looks at a number if it is to be included.</summary>
    public void Add(double value, bool include)
    {
        if (include)
        {
            Add(value);
        }
    }

    /// <summary>Takes a number out again.</summary>
    public void Remove(double value)
    {
        _sum.Remove(value);
        _squares.Remove(value, value);
    }

    /// <summary>Takes a number out again if it was included.</summary>
    public void Remove(double value, bool include)
    {
        if (include)
        {
            Remove(value);
        }
    }

    /// <summary>Adds the numbers of a later pane.</summary>
    public void Merge(in ExactMoments later)
    {
        _sum.Merge(in later._sum);
        _squares.Merge(in later._squares);
    }

    /// <summary>Takes the numbers of an earlier pane out.</summary>
    public void Subtract(in ExactMoments earliest)
    {
        _sum.Subtract(in earliest._sum);
        _squares.Subtract(in earliest._squares);
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        _sum.Save(ref writer);
        _squares.Save(ref writer);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        _sum.Load(ref reader, heap);
        _squares.Load(ref reader, heap);
    }
}
