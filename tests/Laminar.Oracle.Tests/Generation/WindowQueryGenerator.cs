using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random windowed GROUP BYs: keys, window, aggregates, HAVING, expressions over all of them.</summary>
public sealed class WindowQueryGenerator(Random random, Func<string, string> name)
{
    public string Next(string from, Scope scope, bool outermost, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var where = random.Next(3) == 0 ? " WHERE " + expressions.Of(Category.Boolean, random.Next(1, 3)) : "";
        var keys = Keys(expressions, scope);
        var aggregates = new AggregateGenerator(random, expressions).Several();
        var window = WindowSql.Random(random, scope.Time!);
        Field[] bounds = [new("window_start", Category.Timestamp), new("window_end", Category.Timestamp)];
        var inside = new Scope([.. keys, .. aggregates, .. bounds], null);

        var items = new List<string>();
        var fields = new List<Field>();
        var grouping = keys.Select(key => key.Sql).ToList();
        foreach (var field in keys.Where(_ => random.Next(5) != 0).Concat(aggregates))
        {
            Add(field);
        }

        if (random.Next(2) == 0)
        {
            var (sql, category) = new ExpressionGenerator(random, inside).Any(random.Next(1, 3));
            Add(new Field(sql, category));
        }

        var time = Bound(Add);
        grouping.Insert(random.Next(grouping.Count + 1), window.Call);
        output = new Scope(fields, time);
        var having = random.Next(4) == 0 ? " HAVING " + new ExpressionGenerator(random, inside).Of(Category.Boolean, 2) : "";
        var emit = outermost && random.Next(3) == 0 ? (random.Next(2) == 0 ? " EMIT ON WINDOW CLOSE" : " EMIT FINAL") : "";
        return $"SELECT {string.Join(", ", items)} FROM {from}{where} GROUP BY {string.Join(", ", grouping)}{having}{emit}";

        string Add(Field field)
        {
            var alias = name("c");
            items.Add($"{field.Sql} AS {alias}");
            fields.Add(field with { Sql = alias });
            return alias;
        }
    }

    /// <summary>The window's bounds in the select list; the one that the next window can use as its time.</summary>
    private string? Bound(Func<Field, string> add)
    {
        string? time = null;
        foreach (var bound in new[] { "window_start", "window_end", "window_time" })
        {
            if (random.Next(2) == 0)
            {
                time = add(new Field(bound, Category.Timestamp));
            }
        }

        return time;
    }

    private List<Field> Keys(ExpressionGenerator expressions, Scope scope)
    {
        var keys = new List<Field>();
        for (var count = random.Next(4); count > 0; count--)
        {
            var plain = scope.Fields.Where(field => field.Category != Category.Inexact).ToList();
            var key = random.Next(3) != 0 && plain.Count > 0
                ? expressions.Pick(plain)
                : expressions.Any(random.Next(1, 3)) is var (sql, category) ? new Field(sql, category) : throw new InvalidOperationException();
            if (!long.TryParse(key.Sql, out _) && keys.TrueForAll(other => other.Sql != key.Sql))
            {
                keys.Add(key);
            }
        }

        return keys;
    }
}
