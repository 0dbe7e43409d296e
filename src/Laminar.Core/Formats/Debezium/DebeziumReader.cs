using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>
/// Reads changes as Debezium writes them, an envelope a line: <c>{"before":…,"after":…,"op":"u","ts_ms":…}</c>, alone or as the <c>payload</c> of a message.
/// c and r insert <c>after</c>, d deletes <c>before</c>, u does both. Rows are read as JSON lines are.
/// </summary>
public static class DebeziumReader
{
    /// <summary>Reads to the end of the stream.</summary>
    /// <typeparam name="TRow">The row type.</typeparam>
    /// <typeparam name="TReader">Makes rows of records: emitted with the query.</typeparam>
    /// <param name="utf8">The input; it is not closed.</param>
    /// <param name="into">Where changes go. It is not completed.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="BadInputException">The input cannot be read, or has a bad record and the policy is to fail.</exception>
    public static ReadReport Run<TRow, TReader>(Stream utf8, IInput<Change<TRow>> into, ReadOptions? options = null)
        where TReader : IRowReader<TRow>
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(into);
        using var scan = new DebeziumScan<TRow, TReader>(utf8, into, options ?? new ReadOptions());
        return scan.Run();
    }
}
