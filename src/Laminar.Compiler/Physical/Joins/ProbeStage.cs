using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Each row once for each offset from its time; the offset and the time that is looked at are the last columns.</summary>
/// <param name="Offsets">In nanoseconds.</param>
/// <param name="Lag">How far an event time may lie below the upstream's watermark.</param>
/// <param name="IsOverStream">Its rows are those of a stream, whose watermark it hears of before every row that lies behind.</param>
/// <param name="Time">The event time, over the input row.</param>
/// <param name="Items">The columns of the input, over the input row.</param>
public sealed record ProbeStage(
    EquatableArray<Expr> Filter,
    EquatableArray<long> Offsets,
    long Lag,
    bool IsOverStream,
    Expr Time,
    EquatableArray<Expr> Items,
    EquatableArray<RowColumn> Output) : PhysicalStage(Filter, Output, CanFail: true);
