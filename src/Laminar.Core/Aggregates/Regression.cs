using System;

namespace Laminar.Aggregates;

/// <summary>Coefficients from sums of squares, as PostgreSQL defines them. Where squares left a double's range they are NaN: a quotient would be finite, and wrong.</summary>
internal static class Regression
{
    public static double Slope(double xx, double xy) => double.IsFinite(xx) ? xy / xx : double.NaN;

    /// <summary>Never beyond -1 and 1 by rounding.</summary>
    public static double Corr(double xx, double yy, double xy)
    {
        // The product of the roots, and not the root of the product, which may leave a double's range.
        var corr = double.IsFinite(xx) && double.IsFinite(yy) ? xy / (Math.Sqrt(xx) * Math.Sqrt(yy)) : double.NaN;
        return double.IsNaN(corr) ? corr : Math.Clamp(corr, -1, 1);
    }

    /// <summary>1 where y does not vary.</summary>
    public static double R2(double xx, double yy, double xy) => yy == 0 ? 1 : double.IsFinite(xx) && double.IsFinite(yy) ? xy / xx * (xy / yy) : double.NaN;
}
