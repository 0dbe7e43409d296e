namespace Laminar.Operators;

/// <summary>A row for each element of an array. What <c>Unnest</c> runs; emitted per query.</summary>
public interface IUnnest<TRow, TOut> : IRowFilter<TRow>
{
    /// <summary>A row whose array has no elements, or is NULL, comes once, with NULLs; else it does not come.</summary>
    static abstract bool IsOuter { get; }

    /// <summary>The array, packed; without elements where it is NULL.</summary>
    static abstract Utf8 ArrayOf(in TRow row);

    /// <summary>What all of a row's output rows have, NULL where its elements go.</summary>
    static abstract void Start(in TRow row, out TOut result);

    /// <summary>Puts an element, and its place, into an output row.</summary>
    static abstract void Put(ref TOut result, Utf8 array, int index);
}
