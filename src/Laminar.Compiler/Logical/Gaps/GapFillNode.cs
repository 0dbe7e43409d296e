using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>
/// GAP_FILL: the rows of each key whose time is that of a bucket, and one for each bucket between two of its rows that has none. The input's rows are in order of time
/// (<see cref="TimeOrderNode"/>). Output: the input's columns.
/// </summary>
/// <param name="Columns">What each column is in a row that fills a gap.</param>
/// <param name="TimeColumn">What rows are ordered by.</param>
public sealed record GapFillNode(LogicalNode Input, EquatableArray<GapColumn> Columns, int TimeColumn, GapSpec Spec, EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>The columns that rows are partitioned by, over the input.</summary>
    public IEnumerable<Expr> Partition => Columns.Select((_, i) => i).Where(i => Columns[i] == GapColumn.Key).Select(i => (Expr)Column(i));

    /// <summary>A column of the input.</summary>
    public ColumnExpr Column(int index)
    {
        var column = Input.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}

/// <summary>What a column is in a row that fills a gap.</summary>
public enum GapColumn
{
    /// <summary>NULL.</summary>
    Null,

    /// <summary>The key's.</summary>
    Key,

    /// <summary>The time of the bucket.</summary>
    Time,

    /// <summary>LOCF: that of the last row.</summary>
    Carried,

    /// <summary>INTERPOLATE: on the line between the rows on both sides.</summary>
    Between,
}

/// <summary>Which buckets are filled, and when. Lengths in nanoseconds.</summary>
/// <param name="Step">The length of a bucket.</param>
/// <param name="Offset">Times of buckets are multiples of the step, and this.</param>
/// <param name="MaxGap">Rows that lie farther apart have nothing between them; UNTIL WATERMARK, nothing comes later than this after the last row.</param>
/// <param name="Waits">Something is interpolated: rows wait for the one that ends the gap.</param>
/// <param name="UntilWatermark">A gap that has not ended is filled as the watermark passes its buckets.</param>
public sealed record GapSpec(long Step, long Offset, long MaxGap, bool Waits, bool UntilWatermark)
{
    /// <summary>Buckets come when the watermark passes them: in order of time.</summary>
    public bool IsInOrder => UntilWatermark && !Waits;
}
