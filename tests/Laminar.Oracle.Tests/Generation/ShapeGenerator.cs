using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random SELECT DISTINCTs, the first rows of an order, and unions.</summary>
public sealed class ShapeGenerator(Random random, Func<string, string> name)
{
    private static readonly (Category Category, string Type)[] Types =
    [
        (Category.Integer, "BIGINT"), (Category.Decimal, "DECIMAL(20, 4)"), (Category.Double, "DOUBLE"), (Category.Text, "VARCHAR"), (Category.Boolean, "BOOLEAN"),
        (Category.Date, "DATE"), (Category.Timestamp, "TIMESTAMP"), (Category.Interval, "INTERVAL DAY TO SECOND"),
    ];

    public string Distinct(string from, Scope scope, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var fields = Some(scope, expressions);
        output = new Scope(Renamed(fields, out var items), null, scope.IsChangelog);
        return $"SELECT DISTINCT {string.Join(", ", items)} FROM {from}{Where(expressions)}{EmitSql.Ttl(random, scope)}";
    }

    /// <summary>Mostly ordered by all columns in the end, so that it does not matter which of equal rows is first.</summary>
    /// <param name="arrives">In no order but that in which they come.</param>
    public string First(string from, Scope scope, bool arrives, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var fields = Some(scope, expressions);
        var renamed = Renamed(fields, out var items);
        var order = renamed.OrderBy(_ => random.Next()).Take(random.Next(8) == 0 ? 1 : renamed.Count)
            .Select(field => field.Sql + expressions.Pick(["", "", " ASC", " DESC", " DESC NULLS LAST", " NULLS FIRST", " ASC NULLS LAST"]));
        output = new Scope(renamed, null, !arrives);
        return $"SELECT {string.Join(", ", items)} FROM {from}{Where(expressions)}{(arrives ? "" : $" ORDER BY {string.Join(", ", order)}")} LIMIT {random.Next(1, 9)}";
    }

    /// <summary>Columns of the same types on both sides. Time stays time where both have one.</summary>
    public string Union((string From, Scope Scope) left, (string From, Scope Scope) right, out Scope output)
    {
        var types = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Types[random.Next(Types.Length)]).ToList();
        var names = types.Select(_ => name("c")).ToList();
        var time = Features.IsOn(Feature.WindowOverUnion) && left.Scope.Time is not null && right.Scope.Time is not null && random.Next(4) != 0 ? name("c") : null;
        var fields = types.Zip(names, (type, column) => new Field(column, type.Category)).ToList();
        if (time is not null)
        {
            fields.Add(new Field(time, Category.Timestamp));
        }

        output = new Scope(fields, time, left.Scope.IsChangelog || right.Scope.IsChangelog);
        return Side(left.From, left.Scope) + " UNION ALL " + Side(right.From, right.Scope);

        string Side(string from, Scope scope)
        {
            var expressions = new ExpressionGenerator(random, scope);
            var items = types.Zip(names, (type, column) => $"CAST({expressions.Of(type.Category, 1)} AS {type.Type}) AS {column}").ToList();
            if (time is not null)
            {
                items.Add($"{scope.Time} AS {time}");
            }

            return $"SELECT {string.Join(", ", items)} FROM {from}{Where(expressions)}";
        }
    }

    private string Where(ExpressionGenerator expressions) => random.Next(2) == 0 ? "" : " WHERE " + expressions.Of(Category.Boolean, random.Next(1, 3));

    private List<Field> Some(Scope scope, ExpressionGenerator expressions)
    {
        var plain = scope.Fields.Where(field => field.Category != Category.Inexact).ToList();
        return [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) != 0 && plain.Count > 0
            ? expressions.Pick(plain)
            : expressions.Any(1) is var (sql, category) ? new Field(sql, category) : throw new InvalidOperationException())];
    }

    private List<Field> Renamed(List<Field> fields, out List<string> items)
    {
        var renamed = fields.Select(field => field with { Sql = name("c") }).ToList();
        items = [.. fields.Zip(renamed, (field, alias) => $"{field.Sql} AS {alias.Sql}")];
        return renamed;
    }
}
