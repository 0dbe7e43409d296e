using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>
/// Reads JSON lines (one object a line) as UTF-8 into a query. Members are columns, matched ignoring case and underscores; members that no column
/// wants are passed over; a missing member is NULL. A text column takes any value, a nested one as its JSON.
/// </summary>
public static class JsonLinesReader
{
    /// <summary>Reads to the end of the stream.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <typeparam name="TReader">Makes rows of records: emitted with the query.</typeparam>
    /// <param name="utf8">The input; it is not closed.</param>
    /// <param name="into">Where rows go. It is not completed.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="BadInputException">The input cannot be read, or has a bad record and the policy is to fail.</exception>
    public static ReadReport Run<TRow, TReader>(Stream utf8, IInput<TRow> into, ReadOptions? options = null)
        where TReader : IRowReader<TRow>
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(into);
        using var scan = new JsonLinesScan<TRow, TReader>(utf8, into, options ?? new ReadOptions());
        return scan.Run();
    }
}
