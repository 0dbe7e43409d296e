using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Generation;

/// <summary>What stands in FROM.</summary>
public sealed partial class QueryGenerator
{
    private (string From, Scope Scope) Source(int nesting)
    {
        var (from, scope) = Plain(nesting);
        return HasArrays && random.Next(3) == 0 ? Unnested(from, scope) : (from, scope);
    }

    /// <summary>Each row once for each element of an array that is made of it.</summary>
    private (string From, Scope Scope) Unnested(string from, Scope scope)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var (table, element) = (Name("u"), Name("x"));
        var category = expressions.AnyCategory();
        var array = ArrayExpressions.Array(expressions, category, 1);
        array = random.Next(3) == 0 ? $"CASE WHEN {expressions.Of(Category.Boolean, 1)} THEN {array} END" : array;
        var unnest = random.Next(3) == 0 ? $" LEFT JOIN UNNEST({array}) AS {table}({element}) ON TRUE" : $" CROSS JOIN UNNEST({array}) AS {table}({element})";
        return (from + unnest, scope with { Fields = [.. scope.Fields, new Field(element, category)] });
    }

    private (string From, Scope Scope) Plain(int nesting)
    {
        if (nesting == 0 || random.Next(4) == 0)
        {
            return Features.IsOn(Feature.AssignedWindows) && stream.EventTime >= 0 && !_isOfClock && random.Next(Draws.HasFlag(Draws.Windows) ? 2 : 12) == 0 ? Assigned() : (stream.Name, StreamScope(stream));
        }

        if (Features.IsOn(Feature.LateRows) && random.Next(Draws.HasFlag(Draws.Windows) ? 3 : 10) == 0)
        {
            return LateRows(Source(nesting - 1));
        }

        var inner = Query(nesting - 1, outermost: false, out var scope);
        var name = Name("q");
        if (random.Next(4) == 0 && _with.Count == 0)
        {
            _views.Add((name, inner));
            return (name, scope);
        }

        if (random.Next(3) == 0)
        {
            _with.Add($"{name} AS ({inner})");
            return (name, scope);
        }

        return ($"({inner}) AS {name}", random.Next(3) == 0 ? Qualified(scope, name) : scope);
    }

    /// <summary>The stream's rows, each once for each of its windows.</summary>
    private (string From, Scope Scope) Assigned()
    {
        var scope = StreamScope(stream);
        var (start, end) = (Name("c"), Name("c"));
        var columns = string.Join(", ", scope.Fields.Select(field => field.Sql));
        var rows = $"(SELECT {columns}, window_start AS {start}, window_end AS {end} FROM {WindowSql.Fixed(random).OfTable(stream.Name, scope.Time!)}) AS {Name("q")}";
        return (rows, scope with { Fields = [.. scope.Fields, new Field(start, Category.Timestamp), new Field(end, Category.Timestamp)] });
    }

    /// <summary>The rows that a windowed query drops, by a name that it gives them; the rows themselves where there is nothing to be late by.</summary>
    private (string From, Scope Scope) LateRows((string From, Scope Scope) source)
    {
        var window = WindowSql.Random(random, source.Scope.Time ?? "");
        if (source.Scope.Time is null || source.Scope.IsChangelog)
        {
            return source;
        }

        var (query, late) = (Name("q"), Name("late"));
        var where = random.Next(3) == 0 ? " WHERE " + new ExpressionGenerator(random, source.Scope).Of(Category.Boolean, 2) : "";
        var lateness = random.Next(3) == 0 ? " ALLOW LATENESS INTERVAL '1' SECOND" : "";
        var keys = window.IsSession ? string.Concat(source.Scope.Fields.Where(field => field.Category != Category.Inexact && field.Sql != source.Scope.Time).Take(random.Next(3)).Select(field => field.Sql + ", ")) : "";
        var grouping = keys.Length > 0 && Draws.HasFlag(Draws.Windows) && random.Next(3) == 0 ? $"{(random.Next(2) == 0 ? "CUBE" : "ROLLUP")} ({keys[..^2]}), " : keys;
        _with.Add($"{query} AS (SELECT COUNT(*) AS n FROM {source.From}{where} GROUP BY {grouping}{window.Call}{lateness} LATE DATA TO {late})");
        var fields = source.Scope.Fields.Select(field => field with { Sql = field.Sql[(field.Sql.LastIndexOf('.') + 1)..] });
        return (late, new Scope([.. fields, new Field("late_by", Category.Interval)], null));
    }

    private static Scope Qualified(Scope scope, string name) => scope with
    {
        Fields = [.. scope.Fields.Select(field => field with { Sql = name + "." + field.Sql })],
        Time = scope.Time is null or Scope.Clock ? scope.Time : name + "." + scope.Time,
    };

    private Scope StreamScope(StreamEntry stream)
    {
        var fields = stream.Columns.Select(column => new Field(Spell(column.Name), Scope.CategoryOf(column.Type.Kind))).ToList();
        return new Scope(fields, _isOfClock ? Scope.Clock : stream.EventTime < 0 ? null : fields[stream.EventTime].Sql) { HasArrays = HasArrays, HasFunctions = Draws.HasFlag(Draws.Functions) };
    }

    /// <summary>Names match ignoring case; quoted they are exact.</summary>
    private string Spell(string name) => name is "When" or "Count" ? $"\"{name}\"" : random.Next(5) switch
    {
        0 => name.ToLowerInvariant(),
        1 => $"\"{name}\"",
        _ => name,
    };
}
