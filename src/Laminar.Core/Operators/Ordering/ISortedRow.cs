using Laminar.State;

namespace Laminar.Operators;

/// <summary>ORDER BY over the rows of an operator, emitted per query.</summary>
public interface ISortedRow<TRow>
{
    /// <summary>How many of the first rows are wanted; 0 for all.</summary>
    static abstract int Limit { get; }

    /// <summary>Whether rows may be taken back. <see cref="Compare"/> then tells all rows apart that differ in anything.</summary>
    static abstract bool TakesBack { get; }

    /// <summary>Whether rows hold text, which <see cref="Keep"/> copies.</summary>
    static abstract bool HoldsText { get; }

    /// <summary>Below zero where the left row comes first.</summary>
    static abstract int Compare(in TRow left, in TRow right);

    /// <summary>The row with its text in <paramref name="heap"/>.</summary>
    static abstract TRow Keep(in TRow row, StateHeap heap);

    /// <summary>Writes a row.</summary>
    static abstract void SaveRow(in TRow row, ref StateWriter writer);

    /// <summary>Reads a row; its text goes into <paramref name="heap"/>.</summary>
    static abstract TRow LoadRow(ref StateReader reader, StateHeap heap);
}
