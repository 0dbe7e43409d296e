using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>
/// Writes a changelog as Debezium's envelopes, one a line. A row that goes and the one that takes its place are one envelope. Copies of the struct share
/// one buffer; call <see cref="Complete"/> after the query has completed.
/// </summary>
/// <typeparam name="TRow">The query's row.</typeparam>
/// <typeparam name="TWriter">Takes rows apart: emitted with the query.</typeparam>
public readonly struct DebeziumSink<TRow, TWriter> : ISink<Change<TRow>>
    where TWriter : IRowWriter<TRow>
{
    private readonly DebeziumOutput<TRow, TWriter> _output;

    /// <summary>Writes to a stream, which is not closed.</summary>
    public DebeziumSink(Stream utf8, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        _output = new DebeziumOutput<TRow, TWriter>(utf8, options ?? new WriteOptions());
    }

    /// <inheritdoc/>
    [HotPath]
    public void OnRows(ReadOnlySpan<Change<TRow>> rows)
    {
        foreach (ref readonly var row in rows)
        {
            _output.Write(in row);
        }
    }

    /// <summary>Hands everything written so far to the stream, and flushes it. A row that went and whose successor has not come is deleted.</summary>
    public void Flush() => _output.Flush();

    /// <summary>The last row has been written.</summary>
    public void Complete() => _output.Flush();
}
