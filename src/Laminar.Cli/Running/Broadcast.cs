using System;

namespace Laminar.Cli.Running;

/// <summary>Every batch to several queries, one after the other.</summary>
internal sealed class Broadcast<TRow>(IInput<TRow>[] queries) : IInput<TRow>
{
    public void Push(ReadOnlySpan<TRow> rows)
    {
        foreach (var query in queries)
        {
            query.Push(rows);
        }
    }

    public void Push(in TRow row)
    {
        foreach (var query in queries)
        {
            query.Push(in row);
        }
    }
}
