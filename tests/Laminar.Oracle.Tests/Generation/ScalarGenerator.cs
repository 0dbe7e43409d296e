using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random queries in the place of values: aggregates of rows that are equal in something to the outer row, or of all, in the select list and in WHERE.</summary>
public sealed class ScalarGenerator(Random random, Func<string, string> name)
{
    public string Next(JoinGenerator.Side outer, Func<JoinGenerator.Side> inner, out Scope output)
    {
        var scope = outer.Qualified;
        var expressions = new ExpressionGenerator(random, scope);
        var (items, fields) = (new List<string>(), new List<Field>());
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            Add(random.Next(4) != 0 ? expressions.Pick(scope.Fields) : expressions.Any(random.Next(1, 3)) is var (sql, category) ? new Field(sql, category) : throw new InvalidOperationException());
        }

        var asked = random.Next(3) == 0 ? Value(scope, inner()) : null;
        if (asked is null || random.Next(3) == 0)
        {
            Add(Value(scope, inner()));
        }

        var conditions = random.Next(3) == 0 ? new List<string> { $"({expressions.Of(Category.Boolean, random.Next(1, 3))})" } : [];
        if (asked is not null)
        {
            conditions.Insert(random.Next(conditions.Count + 1), Compared(asked, expressions));
        }

        output = new Scope(fields, null, IsChangelog: true);
        return $"SELECT {string.Join(", ", items)} FROM {outer.From}{(conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))}";

        void Add(Field field)
        {
            var alias = name("c");
            items.Add($"{field.Sql} AS {alias}");
            fields.Add(field with { Sql = alias });
        }
    }

    /// <summary>What is computed of it is computed around it: of no rows it is NULL, and COUNT is 0.</summary>
    public Field Value(Scope outer, JoinGenerator.Side inner)
    {
        var within = inner.Qualified with { Time = inner.Scope.Time is null ? null : inner.Qualified.Time };
        var aggregate = new AggregateGenerator(random, new ExpressionGenerator(random, within)).Next();
        var conditions = new JoinGenerator(random, name).Keys(within, outer).ToList();
        if (random.Next(3) == 0)
        {
            conditions.Add("(" + new ExpressionGenerator(random, within).Of(Category.Boolean, random.Next(1, 3)) + ")");
        }

        var query = $"(SELECT {aggregate.Sql} FROM {inner.From}{(conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))})";
        return aggregate.Category == Category.Integer && random.Next(4) == 0 ? new Field($"({query} + 1)", Category.Integer) : aggregate with { Sql = query };
    }

    private string Compared(Field asked, ExpressionGenerator outer) => asked.Category switch
    {
        Category.Boolean => asked.Sql,
        Category.Inexact => $"({asked.Sql} IS NULL)",
        _ => $"({outer.Of(asked.Category, random.Next(2))} {outer.Pick(["<", ">=", "=", "<>", "IS DISTINCT FROM"])} {asked.Sql})",
    };
}
