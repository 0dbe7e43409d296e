using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// Variances and standard deviations: count, mean and sum of squared differences from the mean, kept by Welford's method and merged by Chan's, which do
/// not cancel where the mean is far from zero. Not invertible: see <see cref="ExactMoments"/>.
/// </summary>
public struct Moments
{
    private long _count;
    private double _mean;
    private double _squares;

    /// <summary>How many values there were.</summary>
    public readonly long Count => _count;

    /// <summary>VAR_POP, where there was a value.</summary>
    public readonly double VarPop => _count == 1 ? _squares : _squares / _count;

    /// <summary>VAR_SAMP, where there were two.</summary>
    public readonly double VarSamp => _squares / (_count - 1);

    /// <summary>STDDEV_POP, where there was a value.</summary>
    public readonly double StddevPop => Math.Sqrt(VarPop);

    /// <summary>STDDEV_SAMP, where there were two.</summary>
    public readonly double StddevSamp => Math.Sqrt(VarSamp);

    /// <summary>Looks at a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value)
    {
        _count++;
        var before = _mean;
        var from = value - before;
        _mean += from / _count;
        if (!double.IsFinite(_mean))
        {
            _mean = Mean.Of(before, value, 1.0 / _count);
        }

        // An infinity makes NaN of it, as in PostgreSQL, and so it stays.
        _squares += from * (value - _mean);
    }

    /// <summary>Looks at a number if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value, bool include)
    {
        if (include)
        {
            Add(value);
        }
    }

    /// <summary>Adds the numbers of a later pane.</summary>
    public void Merge(in Moments later)
    {
        if (_count == 0 || later._count == 0)
        {
            this = _count == 0 ? later : this;
            return;
        }

        var count = _count + later._count;
        var share = (double)later._count / count;
        var before = _mean;
        var apart = later._mean - before;
        _mean += apart * share;
        if (!double.IsFinite(_mean))
        {
            _mean = Mean.Of(before, later._mean, share);
        }

        _squares += later._squares + (apart * apart * _count * share);
        _count = count;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_count);
        writer.Write(_mean);
        writer.Write(_squares);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _count);
        reader.Read(out _mean);
        reader.Read(out _squares);
    }
}
