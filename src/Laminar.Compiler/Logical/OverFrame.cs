using System.Globalization;

namespace Laminar.Compiler.Logical;

/// <summary>ROWS or RANGE BETWEEN … PRECEDING AND CURRENT ROW (or … FOLLOWING).</summary>
/// <param name="ByRange">Measured in time: the frame ends with the last row of the row's time.</param>
/// <param name="Preceding">Rows, or nanoseconds; -1 for all.</param>
/// <param name="Following">Rows after the row: it comes out when so many have come, or at the end.</param>
public sealed record OverFrame(bool ByRange, long Preceding, int Following)
{
    public const long Unbounded = -1;

    /// <summary>The frame of functions that have none.</summary>
    public static readonly OverFrame Row = new(false, 0, 0);

    /// <summary>All rows so far.</summary>
    public static readonly OverFrame SoFar = new(false, Unbounded, 0);

    /// <summary>As SQL.</summary>
    public string Text => (ByRange ? "RANGE" : "ROWS") + " BETWEEN "
        + (Preceding == Unbounded ? "UNBOUNDED PRECEDING" : ByRange ? WindowText.Interval(Preceding) + " PRECEDING" : Preceding == 0 ? "CURRENT ROW" : Number(Preceding) + " PRECEDING")
        + " AND " + (Following == 0 ? "CURRENT ROW" : Number(Following) + " FOLLOWING");

    private static string Number(long rows) => rows.ToString(CultureInfo.InvariantCulture);
}
