using System;
using System.Globalization;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>ROWS or RANGE BETWEEN … AND …: where the rows of a frame lie around the row.</summary>
/// <param name="ByRange">Measured in time: the frame has all rows of a time, or none.</param>
/// <param name="Preceding">Rows, or nanoseconds, before the row where it begins; <see cref="Unbounded"/> for all; below zero where it begins after the row.</param>
/// <param name="Following">Rows, or nanoseconds, after the row where it ends; below zero where it ends before the row.</param>
public sealed record OverFrame(bool ByRange, long Preceding, long Following)
{
    public const long Unbounded = long.MaxValue;

    /// <summary>The frame of functions that have none.</summary>
    public static readonly OverFrame Row = new(false, 0, 0);

    /// <summary>All rows so far.</summary>
    public static readonly OverFrame SoFar = new(false, Unbounded, 0);

    public bool EndsBefore => Following < 0;

    public bool BeginsAfter => Preceding < 0;

    /// <summary>It need not have the row, nor any other.</summary>
    public bool MayBeEmpty => EndsBefore || BeginsAfter;

    /// <summary>A row does not come out at once: rows of its time may come, or it looks at later ones.</summary>
    public bool Waits => ByRange ? !EndsBefore : Following > 0;

    /// <summary>Rows come out when so many of their own partition have come: no longer in order of time.</summary>
    public bool LosesOrder => !ByRange && Following > 0;

    /// <summary>As SQL.</summary>
    public string Text => (ByRange ? "RANGE" : "ROWS") + " BETWEEN "
        + (Preceding == Unbounded ? "UNBOUNDED PRECEDING" : ByRange && Preceding == 0 ? WindowText.Interval(0) + " PRECEDING" : Bound(-Preceding)) + " AND " + Bound(Following);

    /// <summary>A column of a row that comes out: its time, where it is one, may lie so much further back by then.</summary>
    public RowColumn Of(RowColumn column) => LosesOrder ? column with { TimeLag = null }
        : ByRange && Following > 0 && column.TimeLag is { } lag ? column with { TimeLag = lag > long.MaxValue - Following ? long.MaxValue : lag + Following }
        : column;

    private string Bound(long after) => after == 0 ? "CURRENT ROW"
        : (ByRange ? WindowText.Interval(Math.Abs(after)) : Math.Abs(after).ToString(CultureInfo.InvariantCulture)) + (after < 0 ? " PRECEDING" : " FOLLOWING");
}
