using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// Functions over the rows around each row, with the filter below and the conditions and projection above. <paramref name="Having"/>, <paramref name="Items"/> and the results'
/// defaults are over the results and, after them, over the columns of the row that comes out: those of the input row, or, where it waits (<see cref="Holds"/>), those kept of it.
/// </summary>
/// <param name="Time">Over the input row; null where rows are in the order of their arrival.</param>
/// <param name="Delay">0 where the stream is in order and each row's time is the watermark; <see cref="WindowGrouping.Upstream"/> where it comes from there.</param>
/// <param name="Lag">How far an event time may lie below the upstream's watermark.</param>
/// <param name="Depth">How many rows before a row are kept.</param>
/// <param name="Kept">What is kept of a row.</param>
/// <param name="Values">The same over the input row.</param>
/// <param name="TimeKept">The kept column that is the time, where it is asked for; else -1.</param>
/// <param name="Accumulators">Over the kept columns where rows leave the frame, else over the input row; none where no aggregate is computed.</param>
/// <param name="Only">The kept column that a row has to have to be looked at by others; -1 where all are.</param>
/// <param name="RowCanFail">Whether anything but the result can throw for some row.</param>
public sealed record OverStage(
    EquatableArray<Expr> Filter,
    Expr? Time,
    long Delay,
    long Lag,
    KeyLayout Key,
    OverFrame Frame,
    int Depth,
    EquatableArray<RowColumn> Kept,
    EquatableArray<Expr> Values,
    int TimeKept,
    EquatableArray<Accumulator> Accumulators,
    EquatableArray<OverResult> Results,
    int Only,
    EquatableArray<Expr> Having,
    EquatableArray<Expr> Items,
    EquatableArray<RowColumn> Output,
    bool RowCanFail,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail)
{
    /// <summary>A partition is forgotten so long after its last row, in nanoseconds; 0 for never.</summary>
    public long Ttl { get; init; }

    /// <summary>Rows do not come out at once.</summary>
    public bool Holds => Frame.Waits;

    /// <summary>Rows wait for a later one that has a value, however many come without one.</summary>
    public bool WaitsForValue => Only >= 0 && Holds;

    /// <summary>Rows leave the frame, and are taken out of the accumulators.</summary>
    public bool Removes => Frame.Preceding != OverFrame.Unbounded && Accumulators.Count > 0;

    /// <summary>Rows are folded in when they have been kept: those that leave the frame, and those that enter it when others have come.</summary>
    public bool FoldsKept => Removes || Frame.EndsBefore && Accumulators.Count > 0;

    public bool IsFed => Delay == WindowGrouping.Upstream;

    /// <summary>Rows are kept, to come out later, to be looked at by later rows, to be taken out, or until they enter the frame, also where nobody reads what it comes to.</summary>
    public bool KeepsRows => Holds || Depth > 0 || FoldsKept || Frame.EndsBefore || Results.Any(x => x.Aggregate is null);

    /// <summary>Rows that are kept of a partition at most, but for RANGE. Where a row comes out at once and none is taken out, it is those before it.</summary>
    public int MostKept => Holds || Removes || Frame.EndsBefore ? Depth + (Frame.LosesOrder ? (int)Frame.Following : 0) + 1 : System.Math.Max(Depth, 1);
}

/// <summary>A function's value.</summary>
/// <param name="Call">Over the input row: for plans that people read.</param>
/// <param name="Aggregate">How it comes out of the accumulators, or null where it is of another row.</param>
/// <param name="Column">The kept column that it is; -1 for an aggregate.</param>
/// <param name="Value">Its canonical C# type.</param>
public sealed record OverResult(OverCall Call, AggregateResult? Aggregate, int Column, Expr? Default, ClrKind Value, bool Nullable);
