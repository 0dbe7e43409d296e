using System;
using Laminar.Formats;

namespace Laminar.Cli.Output;

/// <summary>Rows that only come, as changes.</summary>
internal readonly struct InsertingSink<TRow, TWriter>(DebeziumSink<TRow, TWriter> sink) : ISink<TRow>
    where TWriter : IRowWriter<TRow>
{
    public void OnRows(ReadOnlySpan<TRow> rows)
    {
        foreach (ref readonly var row in rows)
        {
            sink.OnRows([new Change<TRow>(row, ChangeKind.Insert)]);
        }
    }
}
