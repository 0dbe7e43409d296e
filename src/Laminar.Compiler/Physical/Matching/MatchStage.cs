using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Patterns of rows, with the filter below. Conditions and measures are over <paramref name="Reads"/>.</summary>
/// <param name="Time">Over the input row.</param>
/// <param name="Delay">0 where the stream is in order and each row's time is the watermark; <see cref="WindowGrouping.Upstream"/> where it comes from there.</param>
/// <param name="Lag">How far an event time may lie below the upstream's watermark.</param>
/// <param name="Before">How many rows before a match are kept.</param>
/// <param name="Kept">What is kept of a row. Where aggregates are computed the last column is the number of the variable that a row is taken for.</param>
/// <param name="Values">The kept columns over the input row, without that number.</param>
/// <param name="TimeKept">The kept column that is the time, where WITHIN goes by it; else -1.</param>
/// <param name="Program">The pattern's steps: pairs of numbers, see <see cref="PatternCompiler"/>.</param>
/// <param name="Accumulators">Over the kept columns; none where no aggregate is computed.</param>
/// <param name="RowCanFail">Whether something that is computed of a row alone can throw.</param>
public sealed record MatchStage(
    EquatableArray<Expr> Filter,
    Expr Time,
    long Delay,
    long Lag,
    KeyLayout Key,
    int Before,
    EquatableArray<RowColumn> Kept,
    EquatableArray<Expr> Values,
    int TimeKept,
    RowPattern Pattern,
    EquatableArray<string> Variables,
    EquatableArray<int> Program,
    EquatableArray<MatchRead> Reads,
    EquatableArray<Accumulator> Accumulators,
    EquatableArray<Expr> Conditions,
    EquatableArray<Expr> Measures,
    MatchSkip Skip,
    long Within,
    EquatableArray<RowColumn> Output,
    bool RowCanFail,
    bool CanFail) : PhysicalStage(Filter, Output, CanFail)
{
    /// <summary>A partition is forgotten so long after its last row, in nanoseconds; 0 for never.</summary>
    public long Ttl { get; init; }

    public EquatableArray<MatchSubset> Subsets { get; init; }

    /// <summary>Each row of a match comes out.</summary>
    public bool AllRows { get; init; }

    public bool OmitsEmpty { get; init; }

    public bool IsFed => Delay == WindowGrouping.Upstream;

    /// <summary>Conditions read aggregates, which are then kept for each row of an attempt.</summary>
    public bool TestsAggregates => ReadAggregates(Conditions);

    /// <summary>Measures do.</summary>
    public bool WritesAggregates => ReadAggregates(Measures);

    public EquatableArray<string> Names => MatchSubset.Names(Variables, Subsets);

    public EquatableArray<int> Members(int variable) => MatchSubset.Of(variable, Variables.Count, Subsets);

    private bool ReadAggregates(EquatableArray<Expr> expressions) => Liveness.Of(expressions).Columns.Any(i => Reads[i].Aggregate is not null);
}

/// <summary>A value that is taken of the rows of a match.</summary>
/// <param name="Item">Over the input row: for plans that people read.</param>
/// <param name="Column">The kept column that it is; -1 where it is none.</param>
/// <param name="Aggregate">How it comes out of the accumulators, where it is one.</param>
/// <param name="Value">Its canonical C# type.</param>
public sealed record MatchRead(MatchItem Item, int Column, AggregateResult? Aggregate, ClrKind Value);
