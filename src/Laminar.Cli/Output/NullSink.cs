using System;

namespace Laminar.Cli.Output;

/// <summary>The blackhole: rows are counted by the query, and dropped.</summary>
internal readonly struct NullSink<TRow> : ISink<TRow>
{
    public void OnRows(ReadOnlySpan<TRow> rows)
    {
    }
}
