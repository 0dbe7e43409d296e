using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Running;
using Laminar.Reference;

namespace Laminar.Oracle.Scalars;

/// <summary>Queries as values in other clauses as they read: each outer row has its value first, and what the clause says is then done with it.</summary>
public sealed class PlacedScalarOracle(PlacedScalar text, TableCatalog catalog)
{
    private readonly ScalarOracle _values = new(text.Text, catalog);

    /// <summary>The rows that are there when these have come; null where some row fails.</summary>
    public List<object?[]>? Rows(IReadOnlyList<InputRow> input) => _values.Read(input) is { } read
        ? text.Clause switch
        {
            ScalarClause.GroupBy => [.. Groups(read, row => row.Found[0]).Select(group => (object?[])[group[0].Found[0], (long)group.Count, (long)group.Count(row => row.Of(text.Column) is not null)])],
            ScalarClause.Having => [.. Groups(read, row => row.Of(text.Column)).Where(group => ScalarOracle.Holds((long)group.Count, text.Op, group[0].Found[0]))
                .Select(group => (object?[])[group[0].Of(text.Column), (long)group.Count])],
            ScalarClause.OrderBy => [.. read.OrderBy(row => row, Comparer<ScalarOracle.Reading>.Create(Compare)).Take(text.Limit).Select(Columns)],
            _ => Joined(read, input),
        }
        : null;

    private List<object?[]>? Joined(List<ScalarOracle.Reading> read, IReadOnlyList<InputRow> input) => _values.Run(text.JoinedSql, input) is { } joined
        ? [.. read.Where(row => ScalarOracle.Holds(row.Of(text.Column), text.Op, row.Found[0])).SelectMany(row => joined.Where(other => Equal(row.Of(text.Value.Keys[0].Outer), other[0])).Select(_ => Columns(row)))]
        : null;

    private object?[] Columns(ScalarOracle.Reading row) => [.. text.Text.Columns.Select(row.Of)];

    /// <summary>Whole numbers may be of two widths.</summary>
    private static bool Equal(object? one, object? other) => one?.GetType() == other?.GetType() && one is not null && other is not null ? ValueOrder.Compare(one, other) == 0 : ScalarOracle.Holds(one, "=", other);

    private static List<List<ScalarOracle.Reading>> Groups(List<ScalarOracle.Reading> rows, Func<ScalarOracle.Reading, object?> keyOf)
    {
        var groups = new List<List<ScalarOracle.Reading>>();
        foreach (var row in rows)
        {
            var key = keyOf(row);
            if (groups.Find(group => ValueOrder.Same(keyOf(group[0]), key)) is not { } group)
            {
                groups.Add(group = []);
            }

            group.Add(row);
        }

        return groups;
    }

    /// <summary>By the value, then by all columns. NULL is more than all values where nothing else is said.</summary>
    private int Compare(ScalarOracle.Reading one, ScalarOracle.Reading other)
    {
        var isDescending = text.Op.StartsWith(" DESC", StringComparison.Ordinal);
        var isNullFirst = text.Op.EndsWith("FIRST", StringComparison.Ordinal) || text.Op == " DESC";
        var order = Compare(one.Found[0], other.Found[0], isDescending, isNullFirst);
        return text.Text.Columns.Aggregate(order, (so, column) => so != 0 ? so : Compare(one.Of(column), other.Of(column), isDescending: false, isNullFirst: false));
    }

    private static int Compare(object? one, object? other, bool isDescending, bool isNullFirst) =>
        one is null || other is null ? (one is null ? 1 : 0).CompareTo(other is null ? 1 : 0) * (isNullFirst ? -1 : 1) : ValueOrder.Compare(one, other) * (isDescending ? -1 : 1);
}
