using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// COVAR, CORR and REGR of pairs (y, x): counts, means and sums of products of the differences from them, kept by Welford's method and merged by Chan's.
/// Not invertible: see <see cref="ExactComoments"/>.
/// </summary>
public struct Comoments
{
    private long _count;
    private double _meanX;
    private double _meanY;
    private double _xx;
    private double _yy;
    private double _xy;

    /// <summary>How many pairs there were.</summary>
    public readonly long Count => _count;

    /// <summary>Whether x varies: a line has a slope.</summary>
    public readonly bool HasSlope => _count > 0 && _xx != 0;

    /// <summary>Whether both vary.</summary>
    public readonly bool HasCorr => _count > 0 && _xx != 0 && _yy != 0;

    /// <summary>COVAR_POP, where there was a pair.</summary>
    public readonly double CovarPop => _xy / _count;

    /// <summary>COVAR_SAMP, where there were two.</summary>
    public readonly double CovarSamp => _xy / (_count - 1);

    /// <summary>CORR, where both vary.</summary>
    public readonly double Corr => Regression.Corr(_xx, _yy, _xy);

    /// <summary>REGR_SLOPE, where x varies.</summary>
    public readonly double Slope => Regression.Slope(_xx, _xy);

    /// <summary>REGR_INTERCEPT, where x varies.</summary>
    public readonly double Intercept => _meanY - (_meanX * Slope);

    /// <summary>REGR_R2, where x varies.</summary>
    public readonly double R2 => Regression.R2(_xx, _yy, _xy);

    /// <summary>REGR_AVGX, where there was a pair.</summary>
    public readonly double AvgX => _meanX;

    /// <summary>REGR_AVGY, where there was a pair.</summary>
    public readonly double AvgY => _meanY;

    /// <summary>REGR_SXX.</summary>
    public readonly double Sxx => _xx;

    /// <summary>REGR_SYY.</summary>
    public readonly double Syy => _yy;

    /// <summary>REGR_SXY.</summary>
    public readonly double Sxy => _xy;

    /// <summary>Looks at a pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double y, double x)
    {
        _count++;
        var (beforeX, beforeY) = (_meanX, _meanY);
        var fromX = x - beforeX;
        var fromY = y - beforeY;
        _meanX += fromX / _count;
        _meanY += fromY / _count;
        if (!double.IsFinite(_meanX + _meanY))
        {
            _meanX = Mean.Of(beforeX, x, 1.0 / _count);
            _meanY = Mean.Of(beforeY, y, 1.0 / _count);

            // An infinity makes NaN of what it goes into, as in PostgreSQL: with the squares that comes by itself.
            _xy = double.IsFinite(_meanX) && double.IsFinite(_meanY) ? _xy : double.NaN;
        }

        _xx += fromX * (x - _meanX);
        _yy += fromY * (y - _meanY);
        _xy += fromX * (y - _meanY);
    }

    /// <summary>Looks at a pair if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double y, double x, bool include)
    {
        if (include)
        {
            Add(y, x);
        }
    }

    /// <summary>Adds the pairs of a later pane.</summary>
    public void Merge(in Comoments later)
    {
        if (_count == 0 || later._count == 0)
        {
            this = _count == 0 ? later : this;
            return;
        }

        var count = _count + later._count;
        var weight = (double)_count / count * later._count;
        var share = (double)later._count / count;
        var (beforeX, beforeY) = (_meanX, _meanY);
        var apartX = later._meanX - beforeX;
        var apartY = later._meanY - beforeY;
        _meanX += apartX * share;
        _meanY += apartY * share;
        if (!double.IsFinite(_meanX + _meanY))
        {
            _meanX = Mean.Of(beforeX, later._meanX, share);
            _meanY = Mean.Of(beforeY, later._meanY, share);
        }

        _xx += later._xx + (apartX * apartX * weight);
        _yy += later._yy + (apartY * apartY * weight);
        _xy += later._xy + (apartX * apartY * weight);
        _count = count;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_count);
        writer.Write(_meanX);
        writer.Write(_meanY);
        writer.Write(_xx);
        writer.Write(_yy);
        writer.Write(_xy);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _count);
        reader.Read(out _meanX);
        reader.Read(out _meanY);
        reader.Read(out _xx);
        reader.Read(out _yy);
        reader.Read(out _xy);
    }
}
