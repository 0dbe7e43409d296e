using System;

namespace Laminar;

/// <summary>
/// An expression failed on a row, and the query's policy is <see cref="BadRows.Fail"/>. The rows before it are in; it and those after it are not. The
/// query goes on: push the rest, from <see cref="Index"/> on or past it.
/// </summary>
public sealed class BadRowException : Exception
{
    internal BadRowException(int index, bool isResult, Exception cause)
        : base(Describe(index, isResult, cause), cause)
    {
        Index = index;
        IsResult = isResult;
    }

    /// <summary>
    /// The row's place in the pushed span; where <see cref="IsResult"/>, the row whose time closed the window, and it has not been folded in. -1 where no
    /// pushed row is meant: the window was closed by a watermark or the end.
    /// </summary>
    public int Index { get; }

    /// <summary>Whether a result row failed rather than a pushed one: it alone is left out, the window's other rows were written.</summary>
    public bool IsResult { get; }

    private static string Describe(int index, bool isResult, Exception cause) =>
        (isResult ? "A result row failed" : "Row " + index + " failed")
        + (isResult && index >= 0 ? " (its window was closed by row " + index + "): " : ": ") + cause.Message;
}
