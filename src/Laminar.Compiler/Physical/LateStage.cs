using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Only the rows that come after their last window has been closed, and by how much: the last column.</summary>
/// <param name="Lateness">How long a window stays open after its end.</param>
/// <param name="Lag">How far an event time may lie below the upstream's watermark.</param>
/// <param name="IsOverStream">Its rows are those of a stream, whose watermark it hears of before every row that lies behind.</param>
/// <param name="Time">The event time, over the input row.</param>
/// <param name="Items">The columns of the input, over the input row.</param>
public sealed record LateStage(
    EquatableArray<Expr> Filter,
    WindowSpec Window,
    long Lateness,
    long Lag,
    bool IsOverStream,
    Expr Time,
    EquatableArray<Expr> Items,
    EquatableArray<RowColumn> Output) : PhysicalStage(Filter, Output, CanFail: true);
