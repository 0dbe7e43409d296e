using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>COVAR, CORR and REGR of pairs (y, x) that can be taken back: exact sums of values and products. 1,520 bytes.</summary>
public struct ExactComoments
{
    private ExactSum _x;
    private ExactSum _y;
    private ExactProducts _xx;
    private ExactProducts _yy;
    private ExactProducts _xy;

    /// <summary>How many pairs there are.</summary>
    public readonly long Count => _x.Count;

    /// <summary>Whether x varies: a line has a slope.</summary>
    public readonly bool HasSlope => Count > 0 && Sxx != 0;

    /// <summary>Whether both vary.</summary>
    public readonly bool HasCorr => HasSlope && Syy != 0;

    /// <summary>COVAR_POP, where there is a pair.</summary>
    public readonly double CovarPop => Sxy / Count;

    /// <summary>COVAR_SAMP, where there are two.</summary>
    public readonly double CovarSamp => Sxy / (Count - 1);

    /// <summary>CORR, where both vary.</summary>
    public readonly double Corr => Regression.Corr(Sxx, Syy, Sxy);

    /// <summary>REGR_SLOPE, where x varies.</summary>
    public readonly double Slope => Regression.Slope(Sxx, Sxy);

    /// <summary>REGR_INTERCEPT, where x varies.</summary>
    public readonly double Intercept => AvgY - (AvgX * Slope);

    /// <summary>REGR_R2, where x varies.</summary>
    public readonly double R2 => Regression.R2(Sxx, Syy, Sxy);

    /// <summary>REGR_AVGX, where there is a pair.</summary>
    public readonly double AvgX => _x.Value / Count;

    /// <summary>REGR_AVGY, where there is a pair.</summary>
    public readonly double AvgY => _y.Value / Count;

    /// <summary>REGR_SXX.</summary>
    public readonly double Sxx => NotNegative(_xx.Around(in _x, in _x, Count));

    /// <summary>REGR_SYY.</summary>
    public readonly double Syy => NotNegative(_yy.Around(in _y, in _y, Count));

    /// <summary>REGR_SXY.</summary>
    public readonly double Sxy => _xy.Around(in _x, in _y, Count);

    /// <summary>Looks at a pair.</summary>
    public void Add(double y, double x)
    {
        _x.Add(x);
        _y.Add(y);
        _xx.Add(x, x);
        _yy.Add(y, y);
        _xy.Add(x, y);
    }

    /// <summary>Looks at a pair if it is to be included.</summary>
    public void Add(double y, double x, bool include)
    {
        if (include)
        {
            Add(y, x);
        }
    }

    /// <summary>Takes a pair out again.</summary>
    public void Remove(double y, double x)
    {
        _x.Remove(x);
        _y.Remove(y);
        _xx.Remove(x, x);
        _yy.Remove(y, y);
        _xy.Remove(x, y);
    }

    /// <summary>Takes a pair out again if it was included.</summary>
    public void Remove(double y, double x, bool include)
    {
        if (include)
        {
            Remove(y, x);
        }
    }

    /// <summary>Adds the pairs of a later pane.</summary>
    public void Merge(in ExactComoments later)
    {
        _x.Merge(in later._x);
        _y.Merge(in later._y);
        _xx.Merge(in later._xx);
        _yy.Merge(in later._yy);
        _xy.Merge(in later._xy);
    }

    /// <summary>Takes the pairs of an earlier pane out.</summary>
    public void Subtract(in ExactComoments earliest)
    {
        _x.Subtract(in earliest._x);
        _y.Subtract(in earliest._y);
        _xx.Subtract(in earliest._xx);
        _yy.Subtract(in earliest._yy);
        _xy.Subtract(in earliest._xy);
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        _x.Save(ref writer);
        _y.Save(ref writer);
        _xx.Save(ref writer);
        _yy.Save(ref writer);
        _xy.Save(ref writer);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        _x.Load(ref reader, heap);
        _y.Load(ref reader, heap);
        _xx.Load(ref reader, heap);
        _yy.Load(ref reader, heap);
        _xy.Load(ref reader, heap);
    }

    private static double NotNegative(double value) => value < 0 ? 0 : value;
}
