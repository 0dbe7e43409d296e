using System;
using System.Collections.Generic;
using System.IO;
using Laminar.Formats;

namespace Laminar.Cli.Output;

/// <summary>Rows as a table. The first rows are held back to find how wide columns are; the rest is written as it comes, wider where it must be.</summary>
internal readonly struct TableSink<TRow, TWriter> : ISink<TRow>
    where TWriter : IRowWriter<TRow>
{
    private readonly TableText _table;
    private readonly List<Cell> _cells;

    public TableSink(Stream stream)
    {
        _table = new TableText(stream, TWriter.Columns.ToArray());
        _cells = [];
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode | HotPathAllow.Dispatch | HotPathAllow.InputOutput | HotPathAllow.Nondeterminism, Because = "text for people is made of strings; lifted from the guard")]
    public void OnRows(ReadOnlySpan<TRow> rows)
    {
        // Text for people is made of strings.
        using var lifted = HotPathGuard.Lift();
        foreach (ref readonly var row in rows)
        {
            _cells.Clear();
            var writer = new CellWriter(_cells);
            TWriter.Write(ref writer, in row);
            _table.Add(_cells);
        }
    }

    public void Flush() => _table.Flush();
}
