using System;
using System.Collections.Generic;

namespace Laminar.Connectors.Tests.Formats;

public sealed class Collector<TRow> : IInput<TRow>
{
    public List<TRow> Rows { get; } = [];

    public void Push(ReadOnlySpan<TRow> rows) => Rows.AddRange(rows);

    public void Push(in TRow row) => Rows.Add(row);
}
