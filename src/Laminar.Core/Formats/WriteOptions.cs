using System;
using System.Collections.Generic;

namespace Laminar.Formats;

/// <summary>How records are written.</summary>
public sealed class WriteOptions
{
    /// <summary>What the columns are called, in place of the row's own names; as many as the row has.</summary>
    public IReadOnlyList<string>? Columns { get; set; }

    /// <summary>CSV: whether a first record names the columns.</summary>
    public bool Header { get; set; } = true;

    /// <summary>CSV: what stands between fields; one ASCII character.</summary>
    public char Delimiter { get; set; } = ',';

    /// <summary>Debezium: what time it is, for ts_ms; without it there is none.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>The names to write.</summary>
    internal string[] NamesOf<TRow, TWriter>() where TWriter : IRowWriter<TRow>
    {
        var own = TWriter.Columns.ToArray();
        if (Columns is null)
        {
            return own;
        }

        return Columns.Count == own.Length
            ? [.. Columns]
            : throw new ArgumentException(FormattableString.Invariant($"{Columns.Count} names were given for the {own.Length} columns of a row."), nameof(Columns));
    }
}
