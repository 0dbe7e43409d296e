using System;
using System.IO;

namespace Laminar.Formats;

/// <summary>Writes a query's rows as CSV. Copies of the struct share one buffer; call <see cref="Complete"/> after the query has completed.</summary>
/// <typeparam name="TRow">The query's row.</typeparam>
/// <typeparam name="TWriter">Takes rows apart: emitted with the query.</typeparam>
public readonly struct CsvSink<TRow, TWriter> : ISink<TRow>
    where TWriter : IRowWriter<TRow>
{
    private readonly OutputBuffer _output;
    private readonly CsvText _text;
    private readonly byte _delimiter;

    /// <summary>Writes to a stream, which is not closed. The header is the first thing written, also where no row follows.</summary>
    public CsvSink(Stream utf8, WriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        options ??= new WriteOptions();
        _output = new OutputBuffer(utf8);
        _delimiter = (byte)options.Delimiter;
        _text = new CsvText(_delimiter);
        if (options.Header)
        {
            var header = new FieldWriter<CsvFields>(new(_output, _text, _delimiter));
            foreach (var column in options.NamesOf<TRow, TWriter>())
            {
                header.Write(column);
            }

            _output.Write((byte)'\n');
        }
    }

    /// <inheritdoc/>
    public void OnRows(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            var fields = new FieldWriter<CsvFields>(new(_output, _text, _delimiter));
            TWriter.Write(ref fields, in row);
            _output.Write((byte)'\n');
        }
    }

    /// <summary>Hands everything written so far to the stream, and flushes it.</summary>
    public void Flush() => _output.Flush();

    /// <summary>The last row has been written.</summary>
    public void Complete() => _output.Flush();
}
