using System;

namespace Laminar;

/// <summary>
/// An expression failed on a row, and the query's policy is <see cref="BadRows.Fail"/>. The rows before it are in; it and those after it are not. The
/// query goes on: push the rest, from <see cref="Resume"/> on.
/// </summary>
public sealed class BadRowException : Exception
{
    internal BadRowException(int index, bool isResult, Exception cause)
        : base(Describe(index, isResult, cause), cause)
    {
        Index = index;
        IsResult = isResult;
        Resume = index < 0 || isResult ? index : index + 1;
    }

    private BadRowException(BadRowException failure, int index, int resume)
        : base(index == failure.Index ? failure.Message : Describe(index, failure.IsResult, failure.InnerException!), failure.InnerException)
    {
        Index = index;
        IsResult = failure.IsResult;
        Resume = resume;
    }

    /// <summary>
    /// The row's place in the pushed span; where <see cref="IsResult"/>, the row whose time closed the window, and it has not been folded in. -1 where no
    /// pushed row is meant: the window was closed by a watermark or the end.
    /// </summary>
    public int Index { get; }

    /// <summary>Whether a result row failed rather than a pushed one: it alone is left out, the window's other rows were written.</summary>
    public bool IsResult { get; }

    /// <summary>
    /// Where in the pushed span to go on: past a row that failed; at a row that closed a window. Where several branches of the query read the stream, the
    /// failed row is left out of one of them and the batch is in otherwise: then it is the span's length. -1 where no pushed row is meant.
    /// </summary>
    public int Resume { get; }

    /// <summary>The same failure, in a batch of which everything else is in.</summary>
    internal BadRowException After(int rows) => new(this, Index, rows);

    /// <summary>The same failure in a batch of which the operator had what begins at a row.</summary>
    internal BadRowException From(int row) => new(this, Index + row, Resume + row);

    /// <summary>The same failure of a result row, now that it is known which row closed the window.</summary>
    internal BadRowException ClosedBy(int row) => new(this, row, row);

    private static string Describe(int index, bool isResult, Exception cause) =>
        (isResult ? "A result row failed" : "Row " + index + " failed")
        + (isResult && index >= 0 ? " (its window was closed by row " + index + "): " : ": ") + cause.Message;
}
