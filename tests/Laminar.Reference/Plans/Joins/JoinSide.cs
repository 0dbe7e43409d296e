using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>One side of a join: all rows that it has ever had.</summary>
/// <param name="columns">How many columns its rows have.</param>
/// <param name="keys">What must be equal.</param>
/// <param name="time">Its event time.</param>
/// <param name="lag">How far times may lie below its watermark.</param>
/// <param name="reach">The last time of the other side that a row can match lies so much after its own; null where <paramref name="end"/> says it.</param>
/// <param name="end">That time, told by each row.</param>
/// <param name="isKept">Its rows come out without a match, too.</param>
public sealed class JoinSide(int columns, IReadOnlyList<Expr> keys, ColumnExpr time, long lag, long reach, JoinEnd? end, bool isKept)
{
    public List<JoinRow> Rows { get; } = [];

    public bool IsKept => isKept;

    public int Columns => columns;

    public long Watermark { get; set; } = long.MinValue;

    public bool IsCompleted { get; set; }

    /// <summary>No later row is below this; null where nothing is known.</summary>
    public Int128? From => Watermark == long.MinValue ? null : (Int128)Watermark - lag;

    /// <summary>The row as it is kept. Whatever it needs of the row it looks at now: where that fails, the row is bad.</summary>
    public JoinRow Read(IRow row, IEnumerable<int> wanted)
    {
        foreach (var column in wanted)
        {
            _ = row[column];
        }

        var at = row[time.Index] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
        return new JoinRow(SourceRow.Copy(row, columns), [.. keys.Select(key => Evaluator.Evaluate(key, row))], at, Last(row, at));
    }

    /// <summary>Null where the row can match none.</summary>
    private Int128? Last(IRow row, long at) => end is null ? (Int128)at + reach : Evaluator.Evaluate(end.Value, row) is Instant instant ? (Int128)instant.Nanoseconds + end.By : null;
}

/// <summary>A row of a join's side.</summary>
public sealed record JoinRow(SourceRow Row, object?[] Keys, long Time, Int128? Last)
{
    /// <summary>It has had a match, or has come out without one.</summary>
    public bool IsSettled { get; set; }

    public bool HasKey => Keys.All(key => key is not null);
}
