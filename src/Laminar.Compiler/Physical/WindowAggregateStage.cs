using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// GROUP BY over event-time windows, with the filter below it and the HAVING and projection above it. <paramref name="Having"/> and
/// <paramref name="Items"/> are over the group's columns: the keys, then <paramref name="Results"/>, then window_start and window_end.
/// </summary>
/// <param name="Delay">Watermark = greatest event time - this; 0 below another stage, whose rows come in order; <see cref="WindowGrouping.Upstream"/> where it comes from there alone.</param>
/// <param name="Lateness">How long a window stays open after the watermark has passed its end.</param>
/// <param name="Lag">How far an event time may lie below the upstream's watermark.</param>
/// <param name="Time">The event time, over the input row.</param>
/// <param name="Key">What rows are grouped by.</param>
/// <param name="Accumulators">The state of a group, in order; the first counts its rows.</param>
/// <param name="Results">The aggregates, over the accumulators.</param>
/// <param name="Having">Conditions on the group; each must be TRUE.</param>
/// <param name="Items">One expression for each output column.</param>
public sealed record WindowAggregateStage(
    EquatableArray<Expr> Filter,
    WindowSpec Window,
    long Delay,
    long Lateness,
    long Lag,
    Expr Time,
    KeyLayout Key,
    EquatableArray<Accumulator> Accumulators,
    EquatableArray<AggregateResult> Results,
    EquatableArray<Expr> Having,
    EquatableArray<Expr> Items,
    EquatableArray<RowColumn> Output,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail)
{
    /// <summary>Not null where it reads or writes a changelog, or has no window (its size is then 0).</summary>
    public ChangelogAggregation? Changelog { get; init; }

    /// <summary>Whether a row counts where it is late, over the input row; null where each does.</summary>
    public Expr? Counted { get; init; }

    /// <summary>What is handed on of late rows, over the input row; null where nothing is.</summary>
    public LateOutput? Late { get; init; }

    /// <summary>Where the late rows are all that it hands on: the columns of the input row that it hands on of each, before how late it was. Null elsewhere.</summary>
    public EquatableArray<Expr>? LateItems { get; init; }

    /// <summary>Rows move its watermark nowhere: it is what upstream says.</summary>
    public bool IsFed => Delay == WindowGrouping.Upstream;

    /// <summary>Position of window_start among the group's columns; window_end follows.</summary>
    public int WindowStartColumn => Key.Columns.Count + Results.Count;
}
