using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Rows wait until the watermark has reached them, and come out in order of time.</summary>
/// <param name="Delay">Watermark = greatest event time - this; <see cref="WindowGrouping.Upstream"/> where it comes from there.</param>
/// <param name="Lag">How far an event time may lie below the upstream's watermark.</param>
/// <param name="Items">What waits of a row, one expression for each output column.</param>
public sealed record TimeOrderStage(
    EquatableArray<Expr> Filter,
    Expr Time,
    long Delay,
    long Lag,
    EquatableArray<Expr> Items,
    EquatableArray<RowColumn> Output,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail)
{
    public bool IsFed => Delay == WindowGrouping.Upstream;
}
