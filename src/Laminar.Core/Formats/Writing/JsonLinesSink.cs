using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>Writes a query's rows as JSON lines. Copies of the struct share one buffer; call <see cref="Complete"/> after the query has completed.</summary>
/// <typeparam name="TRow">The query's row.</typeparam>
/// <typeparam name="TWriter">Takes rows apart: emitted with the query.</typeparam>
public readonly struct JsonLinesSink<TRow, TWriter> : ISink<TRow>
    where TWriter : IRowWriter<TRow>
{
    private readonly OutputBuffer _output;
    private readonly byte[][] _names;

    /// <summary>Writes to a stream, which is not closed.</summary>
    public JsonLinesSink(Stream utf8, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        _output = new OutputBuffer(utf8);
        _names = JsonNames.Of((options ?? new WriteOptions()).NamesOf<TRow, TWriter>());
    }

    /// <inheritdoc/>
    public void OnRows(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            var fields = new FieldWriter<JsonFields>(new(_output, _names));
            TWriter.Write(ref fields, in row);
            _output.Write("}\n"u8);
        }
    }

    /// <summary>Hands everything written so far to the stream, and flushes it.</summary>
    public void Flush() => _output.Flush();

    /// <summary>The last row has been written.</summary>
    public void Complete() => _output.Flush();
}
