using System;

namespace Laminar.Aggregates;

/// <summary>Coefficients from sums of squares, as PostgreSQL defines them.</summary>
internal static class Regression
{
    /// <summary>Never beyond -1 and 1 by rounding.</summary>
    public static double Corr(double xx, double yy, double xy)
    {
        // The product of the roots, and not the root of the product, which may leave a double's range.
        var corr = xy / (Math.Sqrt(xx) * Math.Sqrt(yy));
        return double.IsNaN(corr) ? corr : Math.Clamp(corr, -1, 1);
    }

    /// <summary>1 where y does not vary.</summary>
    public static double R2(double xx, double yy, double xy) => yy == 0 ? 1 : xy / xx * (xy / yy);
}
