using System.Collections.Generic;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;

namespace Laminar.Oracle.Running;

/// <summary>A row of a stream.</summary>
/// <param name="Partition">Of those that the stream declares.</param>
public readonly record struct InputRow(RowType Type, object?[] Values, int Partition = 0)
{
    /// <summary>The row that the engine takes.</summary>
    public object Create() => Type.Create(Values);
}

/// <summary>What is run: a query, rows, and how they are handed over.</summary>
public sealed record Case(CompiledQuery Query, IReadOnlyList<InputRow> Rows, Schedule Schedule)
{
    /// <summary>Rows of the query's one stream.</summary>
    public static Case Of(CompiledQuery query, IReadOnlyList<object?[]> rows, Schedule schedule) =>
        new(query, [.. rows.Select(row => new InputRow(query.Text.Row, row))], schedule);
}
