using System;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>
/// MATCH_RECOGNIZE, emitted per query; the operator owns loop, table, rows and search. Every member is static and small. All times are nanoseconds since 1970.
/// </summary>
/// <remarks>
/// Order of evaluation for a row: <see cref="TimeOf(in TRow)"/> (moves the watermark where the operator takes it from rows), <see cref="IRowFilter{TRow}.Keep"/>, <see cref="KeyOf"/>,
/// <see cref="Hold"/>: if one of them throws the row is a bad row, and in no match. Then <see cref="Test"/>, for this row and as often as the search comes back to it: if that throws no
/// match begins at the row where the attempt began, and a bad row is counted. If <see cref="Write"/> throws, the match is found and that row of it does not come out.
/// </remarks>
public interface IRowPattern<TRow, TKey, TState, TKept, TRing, TOut> : IRowFilter<TRow>
    where TKey : struct, IKey<TKey>
    where TState : unmanaged
    where TKept : struct
    where TRing : struct, IRing<TKept>
{
    /// <summary>0 where each row's time is the watermark; WatermarkDelay.Upstream where that comes by Advance only.</summary>
    static abstract long Delay { get; }

    /// <summary>How far the time of this input may lie below the upstream's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>Whether a member before <see cref="Test"/> may throw.</summary>
    static abstract bool RowCanFail { get; }

    /// <summary>The last row of a match comes no later than this after its first; 0 where nothing is said.</summary>
    static abstract long Within { get; }

    /// <summary>So many rows before the first one of a match are kept.</summary>
    static abstract int Before { get; }

    /// <summary>How many variables the pattern has.</summary>
    static abstract int Variables { get; }

    /// <summary>Where the next match may begin.</summary>
    static abstract MatchSkip Skip { get; }

    /// <summary>The variables that <see cref="Skip"/> goes by.</summary>
    static abstract ReadOnlySpan<byte> SkipVariables { get; }

    /// <summary>Each row of a match comes out; else one row for the match.</summary>
    static abstract bool AllRows { get; }

    /// <summary>Matches without rows do not come out.</summary>
    static abstract bool OmitsEmpty { get; }

    /// <summary><see cref="Test"/> reads aggregates over the rows so far.</summary>
    static abstract bool TestsState { get; }

    /// <summary><see cref="Write"/> reads aggregates.</summary>
    static abstract bool WritesState { get; }

    /// <summary>Whether keys or kept rows hold text in the operator's heap.</summary>
    static abstract bool HoldsText { get; }

    /// <summary>The pattern: see <see cref="MatchStep"/>.</summary>
    static abstract ReadOnlySpan<int> Program { get; }

    /// <summary>The row's event time.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>The event time of a kept row, where <see cref="Within"/> goes by it; else anything.</summary>
    static abstract long TimeOf(in TKept row);

    /// <summary>The row's partition.</summary>
    static abstract TKey KeyOf(in TRow row);

    /// <summary>What is kept of a row.</summary>
    static abstract TKept Hold(in TRow row, StateHeap heap);

    /// <summary>A kept row with its text in <paramref name="heap"/>.</summary>
    static abstract TKept Move(in TKept row, StateHeap heap);

    /// <summary>Folds a row into aggregates, as one of a variable.</summary>
    static abstract void Fold(ref TState state, in TKept row, int variable, StateHeap heap);

    /// <summary>Whether the newest of the rows can be the variable's, which it is taken to be.</summary>
    static abstract bool Test(int variable, in MatchRows<TKept, TRing> rows, in TState state);

    /// <summary>A row that comes out for a match.</summary>
    /// <param name="rows">The rows of the match, with <see cref="AllRows"/> up to the one that comes out.</param>
    /// <param name="all">All of them.</param>
    /// <param name="state">The aggregates over <paramref name="rows"/>.</param>
    /// <param name="total">The aggregates over all.</param>
    /// <param name="output">What comes out.</param>
    static abstract void Write(in MatchRows<TKept, TRing> rows, in MatchRows<TKept, TRing> all, in TState state, in TState total, out TOut output);

    /// <summary>Writes a kept row.</summary>
    static abstract void SaveRow(in TKept row, ref StateWriter writer);

    /// <summary>Reads a kept row; its text goes into <paramref name="heap"/>.</summary>
    static abstract TKept LoadRow(ref StateReader reader, StateHeap heap);
}
