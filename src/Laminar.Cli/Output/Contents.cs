using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Cli.Running;
using Laminar.Formats;

namespace Laminar.Cli.Output;

/// <summary>
/// What a changelog leaves: the rows with a weight, each as often as its weight says, or by a key the last row of each. In the order in which they came; a
/// row that changes keeps its key's place. Rows are kept as they will be written.
/// </summary>
internal sealed class Contents<TRow, TWriter>
    where TWriter : IRowWriter<TRow>
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly List<Cell> _cells = [];
    private readonly IReadOnlyList<int> _key;
    private readonly JobOutput _output;
    private readonly TableText? _table;
    private readonly MemoryStream _line = new();
    private readonly Func<TRow, byte[]> _write;
    private readonly byte[] _header;
    private long _came;

    public Contents(JobOutput output)
    {
        _output = output;
        _key = output.Key;
        _table = output.Format == ResultFormat.Table ? new TableText(output.Stream, TWriter.Columns.ToArray()) : null;
        if (output.Format == ResultFormat.Csv)
        {
            var csv = new CsvSink<TRow, TWriter>(_line, output.Options);
            csv.Flush();
            _write = row => Line(csv, csv.Flush, row);
        }
        else
        {
            var json = new JsonLinesSink<TRow, TWriter>(_line, output.Options);
            _write = row => Line(json, json.Flush, row);
        }

        _header = Taken();
    }

    public void Fold(in TRow row, ChangeKind kind)
    {
        _cells.Clear();
        var writer = new CellWriter(_cells);
        TWriter.Write(ref writer, in row);
        var key = string.Join('\u001F', _key.Count == 0 ? _cells.Select(Text) : _key.Select(i => Text(_cells[i])));
        var weight = kind is ChangeKind.Insert or ChangeKind.UpdateAfter ? 1 : -1;
        var text = _key.Count == 0 ? key : string.Join('\u001F', _cells.Select(Text));
        var entry = _entries.TryGetValue(key, out var known) ? known : new Entry(_came++, 0, null, null, null);

        // Where rows change their keys among each other (ranks), what takes a key's place may come before what leaves it.
        if (_key.Count > 0 && weight < 0 && entry.Text is not null && entry.Text != text)
        {
            return;
        }

        entry = entry with { Weight = _key.Count == 0 ? entry.Weight + weight : Math.Max(weight, 0) };
        if (weight > 0)
        {
            entry = entry with { Text = text, Cells = _table is null ? null : [.. _cells], Line = _table is null ? _write(row) : null };
        }

        // By a key, what an update takes away holds the place of what it brings.
        if (entry.Weight == 0 && (_key.Count == 0 || kind != ChangeKind.UpdateBefore))
        {
            _entries.Remove(key);
        }
        else
        {
            _entries[key] = entry;
        }
    }

    /// <summary>Writes what is there now, once.</summary>
    public void Write()
    {
        _output.Stream.Write(_header);
        foreach (var entry in _entries.Values.OrderBy(entry => entry.Came))
        {
            for (var i = 0; i < entry.Weight; i++)
            {
                _table?.Add(entry.Cells!);
                _output.Stream.Write(entry.Line);
            }
        }

        _table?.Flush();
        _output.Stream.Flush();
    }

    // NULL is no text of a cell: it is not the word.
    private static string Text(Cell cell) => (cell.IsNumber ? "1" : "0") + cell.Text;

    private byte[] Line<TSink>(TSink sink, Action flush, in TRow row) where TSink : struct, ISink<TRow>
    {
        sink.OnRows(new ReadOnlySpan<TRow>(in row));
        flush();
        return Taken();
    }

    private byte[] Taken()
    {
        var bytes = _line.ToArray();
        _line.SetLength(0);
        return bytes;
    }

    private readonly record struct Entry(long Came, long Weight, string? Text, List<Cell>? Cells, byte[]? Line);
}
