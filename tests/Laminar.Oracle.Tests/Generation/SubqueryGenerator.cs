using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random EXISTS and IN, and their negations: rows that have a match, or none, in another query.</summary>
public sealed class SubqueryGenerator(Random random, Func<string, string> name)
{
    private static readonly (Category Category, string Otherwise)[] Found = [(Category.Integer, "0"), (Category.Text, "''"), (Category.Date, "DATE '2024-01-01'")];

    public string Where(JoinGenerator.Side outer, JoinGenerator.Side inner, out Scope output)
    {
        var (ofOuter, ofInner) = (outer.Qualified, inner.Qualified);
        var joins = new JoinGenerator(random, name);
        var not = random.Next(2) == 0 ? "" : "NOT ";
        var conditions = Conditions(joins.Keys(ofOuter, ofInner).Append(joins.Bound(ofOuter.Time!, ofInner.Time!)), ofOuter, ofInner);
        var condition = random.Next(2) == 0 && In(outer, inner, joins, not) is { } @in ? @in
            : $"{not}EXISTS (SELECT {(random.Next(2) == 0 ? "1" : "*")} FROM {inner.From} WHERE {string.Join(" AND ", conditions)})";
        var (items, fields, time) = joins.Items(ofOuter, random.Next(8) == 0 ? null : ofOuter.Time);
        output = new Scope(fields, time);
        IEnumerable<string> where = random.Next(3) == 0 ? new[] { condition, $"({new ExpressionGenerator(random, ofOuter).Of(Category.Boolean, random.Next(1, 3))})" }.OrderBy(_ => random.Next()).ToList() : [condition];
        return $"SELECT {string.Join(", ", items)} FROM {outer.From} WHERE {string.Join(" AND ", where)}";
    }

    private IEnumerable<string> Conditions(IEnumerable<string> conditions, Scope outer, Scope inner) => random.Next(3) != 0 ? conditions
        : conditions.Append($"({new ExpressionGenerator(random, random.Next(2) == 0 ? inner : new Scope([.. outer.Fields, .. inner.Fields], null)).Of(Category.Boolean, random.Next(1, 3))})");

    /// <summary>NOT IN takes no NULLs, so neither side has any.</summary>
    private string? In(JoinGenerator.Side outer, JoinGenerator.Side inner, JoinGenerator joins, string not)
    {
        var (category, otherwise) = Found[random.Next(Found.Length)];
        var (looked, found) = (outer.Qualified.Of(category).ToList(), inner.Qualified.Of(category).ToList());
        if (looked.Count == 0 || found.Count == 0)
        {
            return null;
        }

        var (value, column, alias) = (looked[random.Next(looked.Count)].Sql, found[random.Next(found.Count)].Sql, name("t"));
        var (asking, answering) = (outer.Qualified.Time!, inner.Qualified.Time!);
        if (not.Length == 0)
        {
            return $"{value} IN (SELECT {column} FROM {inner.From} WHERE {joins.Bound(asking, answering)})";
        }

        var within = $"(SELECT COALESCE({column}, {otherwise}) AS found, {answering} AS at FROM {inner.From}) AS {alias}";
        return $"COALESCE({value}, {otherwise}) NOT IN (SELECT {alias}.found FROM {within} WHERE {joins.Bound(asking, alias + ".at")})";
    }
}
