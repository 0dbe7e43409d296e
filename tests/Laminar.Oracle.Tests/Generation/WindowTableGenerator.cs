using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random groups of windows that are columns: of a table's windows, sessions among them, and of the windows of groups below.</summary>
public sealed class WindowTableGenerator(Random random, Func<string, string> name)
{
    public string OfTable(string stream, Scope scope, bool outermost, out Scope output)
    {
        var (rows, keys) = Keys(scope, random.Next(3));
        var partition = keys.Select(key => key.Sql).ToList();
        var isSession = random.Next(3) == 0;
        var gap = rows.Pick(["'1' SECOND", "'0.5' SECOND", "'3' SECOND", "'10' SECOND"]);
        var table = isSession
            ? $"TABLE(SESSION(TABLE {stream}{(partition.Count == 0 ? "" : " PARTITION BY " + string.Join(", ", partition))}, DESCRIPTOR({scope.Time}), INTERVAL {gap}))"
            : WindowSql.Fixed(random).OfTable(stream, scope.Time!);
        var emit = EmitSql.Windowed(random, outermost);
        return Groups(table, scope, rows, keys, ("window_start", "window_end"), emit, isSession && !emit.IsAppendOnly, out output);
    }

    /// <summary>Groups of groups: the windows below are those above.</summary>
    public string OfGroups(string from, Scope scope, out Scope output)
    {
        var (_, keys) = Keys(scope, random.Next(1, 3));
        var window = WindowSql.Fixed(random);
        while (window.Call.StartsWith("CUMULATE", StringComparison.Ordinal))
        {
            // Windows that share their starts are plain keys above.
            window = WindowSql.Fixed(random);
        }

        var inner = Groups(from, scope, new ExpressionGenerator(random, scope), keys, (window.Over(scope.Time!), ""), new EmitSql("", true), isLoose: false, out var groups);
        var (_, outer) = Keys(groups with { Fields = [.. groups.Fields.SkipLast(2)] }, random.Next(3));
        return Groups($"({inner}) AS {name("q")}", groups, new ExpressionGenerator(random, groups), outer, (groups.Fields[^2].Sql, groups.Fields[^1].Sql), new EmitSql("", true), isLoose: false, out output);
    }

    /// <param name="windows">What is grouped by: both bounds of windows, or a window.</param>
    /// <param name="isLoose">The ends move, so that they are no event times.</param>
    private string Groups(string from, Scope scope, ExpressionGenerator rows, List<Field> keys, (string Start, string End) windows, EmitSql emit, bool isLoose, out Scope output)
    {
        var where = random.Next(3) == 0 ? " WHERE " + rows.Of(Category.Boolean, random.Next(1, 3)) : "";
        var fields = keys.Concat(new AggregateGenerator(random, rows).Several()).Select(field => (field.Sql, Field: field with { Sql = name("c") })).ToList();
        var isBounds = windows.End.Length > 0;
        fields.Add((isBounds ? windows.Start : "window_start", new Field(name("s"), Category.Timestamp)));
        fields.Add((isBounds ? windows.End : "window_end", new Field(name("e"), Category.Timestamp)));
        var grouping = keys.Select(key => key.Sql).ToList();
        if (grouping.Count > 0 && random.Next(5) == 0)
        {
            grouping = [$"{rows.Pick(["ROLLUP", "CUBE"])} ({string.Join(", ", grouping)})"];
        }

        grouping.AddRange(isBounds ? [windows.Start, windows.End] : [windows.Start]);
        output = new Scope([.. fields.Select(field => field.Field)], isLoose ? null : fields[^1].Field.Sql, !emit.IsAppendOnly);
        return $"SELECT {string.Join(", ", fields.Select(field => $"{field.Sql} AS {field.Field.Sql}"))} FROM {from}{where} GROUP BY {string.Join(", ", grouping)}{emit.Text}";
    }

    private (ExpressionGenerator Rows, List<Field> Keys) Keys(Scope scope, int count)
    {
        var rows = new ExpressionGenerator(random, scope);
        var plain = scope.Fields.Where(field => field.Category != Category.Inexact && field.Sql != scope.Time).ToList();
        return (rows, plain.Count == 0 ? [] : [.. Enumerable.Range(0, count).Select(_ => rows.Pick(plain)).DistinctBy(key => key.Sql)]);
    }
}
