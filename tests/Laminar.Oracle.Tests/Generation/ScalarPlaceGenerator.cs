using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random queries in the place of values in GROUP BY, HAVING, ORDER BY and ON, and EXISTS and IN without a bound of time.</summary>
public sealed class ScalarPlaceGenerator(Random random, Func<string, string> name)
{
    public string Next(JoinGenerator.Side outer, Func<JoinGenerator.Side> inner, out Scope output) => random.Next(5) switch
    {
        4 => Member(outer, inner(), out output),
        0 => GroupBy(outer, inner, out output),
        1 => Having(outer, inner, out output),
        2 => OrderBy(outer, inner, out output),
        _ => On(outer, inner(), inner, out output),
    };

    /// <summary>By an alias of the select list, beside a column.</summary>
    private string GroupBy(JoinGenerator.Side outer, Func<JoinGenerator.Side> inner, out Scope output)
    {
        var scope = outer.Qualified;
        var value = Exact(scope, inner);
        var (key, at) = (Plain(scope).FirstOrDefault(), name("c"));
        var fields = new AggregateGenerator(random, new ExpressionGenerator(random, scope)).Several().Concat(key is null ? [] : [key]).Select(field => (field.Sql, Field: field with { Sql = name("c") }))
            .Append((value.Sql, Field: value with { Sql = at })).OrderBy(_ => random.Next()).ToList();
        output = new Scope([.. fields.Select(field => field.Field)], null, IsChangelog: true);
        return $"SELECT {Items(fields)} FROM {outer.From} GROUP BY {(key is null ? at : $"{key.Sql}, {at}")}";
    }

    /// <summary>Of no row, or of the columns that are grouped by.</summary>
    private string Having(JoinGenerator.Side outer, Func<JoinGenerator.Side> inner, out Scope output)
    {
        var scope = outer.Qualified;
        var keys = Plain(scope).Take(random.Next(3)).ToList();
        var aggregates = new AggregateGenerator(random, new ExpressionGenerator(random, scope)).Several();
        var fields = keys.Concat(aggregates).Select(field => (field.Sql, Field: field with { Sql = name("c") })).ToList();
        var value = Exact(new Scope(keys, null), inner);
        var compared = aggregates.FirstOrDefault(field => field.Category == value.Category)?.Sql ?? new ExpressionGenerator(random, new Scope(keys, null)).Of(value.Category, 1);
        var condition = value.Category == Category.Boolean ? value.Sql : $"{compared} {(random.Next(2) == 0 ? ">" : "<>")} {value.Sql}";
        output = new Scope([.. fields.Select(field => field.Field)], null, IsChangelog: true);
        return $"SELECT {Items(fields)} FROM {outer.From}{(keys.Count == 0 ? "" : " GROUP BY " + string.Join(", ", keys.Select(key => key.Sql)))} HAVING {condition}{(random.Next(3) == 0 ? " AND COUNT(*) > 1" : "")}";
    }

    /// <summary>Then by all columns, so that it does not matter which of equal rows is first.</summary>
    private string OrderBy(JoinGenerator.Side outer, Func<JoinGenerator.Side> inner, out Scope output)
    {
        var scope = outer.Qualified;
        var fields = Plain(scope).Take(random.Next(1, 4)).Select(field => (field.Sql, Field: field with { Sql = name("c") })).ToList();
        var value = Exact(scope, inner);
        output = new Scope([.. fields.Select(field => field.Field)], null, IsChangelog: true);
        var order = fields.Select(field => field.Field.Sql).Prepend(value.Sql + new[] { "", " DESC", " NULLS FIRST" }[random.Next(3)]);
        return fields.Count == 0 ? Constant(outer, out output) : $"SELECT {Items(fields)} FROM {outer.From} ORDER BY {string.Join(", ", order)} LIMIT {random.Next(1, 6)}";
    }

    private string On(JoinGenerator.Side left, JoinGenerator.Side right, Func<JoinGenerator.Side> inner, out Scope output)
    {
        var (ofLeft, ofRight) = (left.Qualified, right.Qualified);
        var asked = random.Next(2) == 0 ? ofLeft : ofRight;
        var value = Exact(random.Next(3) == 0 ? new Scope([], null) : asked, inner);
        var compared = new ExpressionGenerator(random, random.Next(2) == 0 ? ofLeft : ofRight).Of(value.Category, 1);
        IEnumerable<string> conditions = new[] { (value.Category == Category.Boolean ? value.Sql : $"{compared} >= {value.Sql}") };
        var key = ofLeft.Fields.SelectMany(field => ofRight.Of(field.Category).Select(other => (One: field, Other: other))).Where(pair => pair.One.Category is Category.Integer or Category.Text or Category.Boolean).OrderBy(_ => random.Next()).FirstOrDefault();
        conditions = key.One is null ? conditions.Prepend("1 = 1") : conditions.Prepend($"{key.One.Sql} = {key.Other.Sql}");
        var fields = Plain(ofLeft).Take(2).Concat(Plain(ofRight).Take(2)).Select(field => (field.Sql, Field: field with { Sql = name("c") })).ToList();
        output = new Scope([.. fields.Select(field => field.Field)], null, IsChangelog: true);
        return $"SELECT {Items(fields)} FROM {left.From} JOIN {right.From} ON {string.Join(" AND ", conditions)}";
    }

    /// <summary>Rows for which another query has a row, or none. NOT IN takes no NULLs, so neither side has any.</summary>
    private string Member(JoinGenerator.Side outer, JoinGenerator.Side inner, out Scope output)
    {
        var (asking, answering, alias) = (outer.Qualified, inner.Qualified, name("t"));
        var not = random.Next(2) == 0 ? "" : "NOT ";
        var pairs = asking.Fields.Where(field => field.Category is Category.Integer or Category.Text or Category.Date).SelectMany(field => answering.Of(field.Category).Select(other => (field.Sql, Other: other.Sql, field.Category))).ToList();
        var fields = Plain(asking).Take(random.Next(1, 4)).Select(field => (field.Sql, Field: field with { Sql = name("c") })).ToList();
        output = new Scope([.. fields.Select(field => field.Field)], null, IsChangelog: true);
        var more = random.Next(3) == 0 ? " AND (" + new ExpressionGenerator(random, answering).Of(Category.Boolean, 1) + ")" : "";
        if (pairs.Count == 0 || fields.Count == 0)
        {
            return Constant(outer, out output);
        }

        var (value, found, category) = pairs[random.Next(pairs.Count)];
        var otherwise = category switch { Category.Integer => "0", Category.Text => "''", _ => "DATE '2024-01-01'" };
        var condition = random.Next(2) == 0 ? $"{not}EXISTS (SELECT 1 FROM {inner.From} WHERE {found} = {value}{more})"
            : not.Length == 0 ? $"{value} IN (SELECT {found} FROM {inner.From}{(more.Length == 0 ? "" : " WHERE " + more[5..])})"
            : $"COALESCE({value}, {otherwise}) NOT IN (SELECT {alias}.f FROM (SELECT COALESCE({found}, {otherwise}) AS f FROM {inner.From}) AS {alias})";
        return $"SELECT {Items(fields)} FROM {outer.From} WHERE {condition}";
    }

    /// <summary>Where there is nothing to ask for.</summary>
    private string Constant(JoinGenerator.Side outer, out Scope output)
    {
        var at = name("c");
        output = new Scope([new Field(at, Category.Integer)], null, IsChangelog: true);
        return $"SELECT 1 AS {at} FROM {outer.From}";
    }

    /// <summary>A value whose last digits are not the order of additions': it is compared.</summary>
    private Field Exact(Scope outer, Func<JoinGenerator.Side> inner)
    {
        while (true)
        {
            if (new ScalarGenerator(random, name).Value(outer, inner()) is { Category: not Category.Inexact } value)
            {
                return value;
            }
        }
    }

    private List<Field> Plain(Scope scope) => [.. scope.Fields.Where(field => field.Category != Category.Inexact).OrderBy(_ => random.Next())];

    private static string Items(IEnumerable<(string Sql, Field Field)> fields) => string.Join(", ", fields.Select(field => $"{field.Sql} AS {field.Field.Sql}"));
}
