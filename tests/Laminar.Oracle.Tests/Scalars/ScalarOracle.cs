using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;
using Laminar.Oracle.Running;
using Laminar.Reference;

namespace Laminar.Oracle.Scalars;

/// <summary>
/// Queries as values as they read: for each outer row the query within, with the row's values in the place of its columns, is bound by itself and run over all rows there are.
/// Nothing is joined and nothing is grouped by what is equal.
/// </summary>
public sealed class ScalarOracle(ScalarText text, TableCatalog catalog)
{
    private readonly Dictionary<string, LogicalQuery> _plans = [];
    private readonly List<string> _names = [.. text.Outer.Entry.Columns.Select(column => $"\"{column.Name}\"")];

    /// <summary>The rows that are there when these have come; null where some row fails, or SQL leaves something open.</summary>
    public List<object?[]>? Rows(IReadOnlyList<InputRow> input) => Read(input)
        ?.Where(row => text.Than is not { } than || Holds(row.Of(than.Column), than.Op, row.Found[0]))
        .Select(row => (object?[])[.. text.Columns.Select(row.Of), .. row.Found]).ToList();

    /// <summary>The outer rows, each with its values; null where some row fails.</summary>
    public List<Reading>? Read(IReadOnlyList<InputRow> input)
    {
        var values = new Dictionary<string, object?>();
        var result = new List<Reading>();
        if (Run(text.OuterSql, input) is not { } outer)
        {
            return null;
        }

        foreach (var row in outer)
        {
            var found = new List<object?>();
            foreach (var part in text.Values)
            {
                if (!TryValue(part, row, input, values, out var value))
                {
                    return null;
                }

                found.Add(value);
            }

            result.Add(new Reading(column => row[_names.IndexOf(column)], found));
        }

        return result;
    }

    /// <summary>An outer row by its columns, and its values.</summary>
    public sealed record Reading(Func<string, object?> Of, IReadOnlyList<object?> Found);

    private bool TryValue(ScalarPart part, object?[] row, IReadOnlyList<InputRow> input, Dictionary<string, object?> values, out object? value)
    {
        value = part.IsCount ? 0L : null;
        if (part.For(column => row[_names.IndexOf(column)]) is not { } sql || values.TryGetValue(sql, out value))
        {
            return true;
        }

        if (Run(sql, input) is not { } rows)
        {
            return false;
        }

        value = rows.Count > 0 ? rows.Single()[0] : part.IsCount ? 0L : null;
        values.Add(sql, value);
        return true;
    }

    /// <summary>The rows of a query by itself; null where one fails.</summary>
    public List<object?[]>? Run(string sql, IReadOnlyList<InputRow> input)
    {
        if (!_plans.TryGetValue(sql, out var plan))
        {
            var compiled = QueryCompiler.Compile(new SqlText(sql), catalog, new CompileOptions(Unoptimized: true, StateConsent.Said));
            _plans.Add(sql, plan = compiled.Logical ?? throw new InvalidOperationException(sql + ": " + string.Join("; ", compiled.Diagnostics.Select(diagnostic => diagnostic.Message))));
        }

        var query = new ReferenceQuery(plan);
        foreach (var row in input)
        {
            query.Push(row.Type.Entry.Name, [row.Values]);
        }

        query.Complete();
        var changes = query.Changes.Select(change => new RowChange(change.Row, change.Weight > 0 ? ChangeKind.Insert : ChangeKind.Delete));
        return query.Counts.RowsBad > 0 || query.Counts.OpenQuestion is not null ? null : [.. new Outcome([.. changes], [], 0, 0).Rows];
    }

    public static bool Holds(object? left, string op, object? right)
    {
        if (left is null || right is null)
        {
            return false;
        }

        var order = Convert.ToDecimal(left).CompareTo(Convert.ToDecimal(right));
        return op switch { "<" => order < 0, ">=" => order >= 0, "=" => order == 0, _ => order != 0 };
    }
}
