using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Rows in order of time, and rows for the buckets that have none.</summary>
/// <param name="Time">Over the input row.</param>
/// <param name="Lag">How far an event time may lie below the upstream's watermark.</param>
/// <param name="Items">An expression over the input row for each column of the output.</param>
/// <param name="Columns">What each column is in a row that fills a gap.</param>
public sealed record GapFillStage(
    EquatableArray<Expr> Filter,
    Expr Time,
    long Lag,
    KeyLayout Key,
    EquatableArray<Expr> Items,
    EquatableArray<GapColumn> Columns,
    GapSpec Spec,
    EquatableArray<RowColumn> Output,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail)
{
    /// <summary>The columns that are kept of a key's last row.</summary>
    public EquatableArray<int> KeptColumns => Columns.Select((_, i) => i).Where(i => Columns[i] is GapColumn.Key or GapColumn.Carried or GapColumn.Between).ToEquatableArray();

    public EquatableArray<RowColumn> Kept => KeptColumns.Select(i => Output[i]).ToEquatableArray();
}
