using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random expressions over a scope, as SQL.</summary>
public sealed class ExpressionGenerator(Random random, Scope scope)
{
    private static readonly Category[] Categories =
        [Category.Boolean, Category.Integer, Category.Integer, Category.Decimal, Category.Double, Category.Text, Category.Text, Category.Timestamp, Category.Date, Category.Time, Category.Interval];

    public Random Random => random;

    public bool HasArrays => scope.HasArrays;

    public bool HasClock => scope.HasClock;

    /// <summary>Any category; its value can be compared exactly.</summary>
    public (string Sql, Category Category) Any(int depth)
    {
        var category = AnyCategory();
        return (Of(category, depth), category);
    }

    public string Of(Category category, int depth)
    {
        if (depth <= 0 || random.Next(5) == 0)
        {
            return Leaf(category);
        }

        if (HasArrays && random.Next(5) == 0)
        {
            return ArrayExpressions.Of(this, category, depth - 1);
        }

        if (scope.HasFunctions && random.Next(3) == 0)
        {
            return FunctionExpressions.Of(this, category, depth - 1);
        }

        return random.Next(6) == 0 ? Choice(category, depth - 1) : category switch
        {
            Category.Boolean => ConditionExpressions.Of(this, depth - 1),
            Category.Text => TextExpressions.Of(this, depth - 1),
            Category.Integer => NumberExpressions.Integer(this, depth - 1),
            Category.Decimal => NumberExpressions.Decimal(this, depth - 1),
            Category.Double => NumberExpressions.Double(this, depth - 1),
            _ => TimeExpressions.Of(this, category, depth - 1),
        };
    }

    /// <summary>A field where there is one (mostly), else something made of one, else a constant.</summary>
    public string Leaf(Category category)
    {
        var fields = scope.Of(category).ToList();
        return random.Next(5) == 0 ? Literals.Of(random, category)
            : fields.Count > 0 ? Pick(fields).Sql
            : Conversion(category) ?? Literals.Of(random, category);
    }

    /// <summary>Mostly one that the scope has fields of.</summary>
    public Category AnyCategory()
    {
        var category = Pick(Categories);
        return random.Next(4) == 0 || scope.Of(category).Any() ? category : Pick(Categories);
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string? Conversion(Category category)
    {
        var fields = scope.Fields.Where(field => field.Category != Category.Inexact).ToList();
        if (fields.Count == 0)
        {
            return null;
        }

        var from = Pick(fields);
        return (category, from.Category) switch
        {
            (Category.Boolean, Category.Integer or Category.Decimal or Category.Double) => $"({from.Sql} > 1)",
            (Category.Boolean, Category.Text) => $"({from.Sql} < 'abd')",
            (Category.Boolean, _) => $"({from.Sql} IS NULL)",
            (Category.Text, _) => $"CAST({from.Sql} AS VARCHAR)",
            (Category.Integer, Category.Text) => $"LENGTH({from.Sql})",
            (Category.Integer, Category.Timestamp or Category.Date) => $"EXTRACT(DAY FROM {from.Sql})",
            (Category.Integer or Category.Decimal or Category.Double, Category.Integer or Category.Decimal or Category.Double) =>
                $"CAST({from.Sql} AS {(category == Category.Integer ? "BIGINT" : category == Category.Decimal ? "DECIMAL(20, 4)" : "DOUBLE")})",
            (Category.Date, Category.Timestamp) => $"CAST({from.Sql} AS DATE)",
            (Category.Time, Category.Timestamp) => $"CAST({from.Sql} AS TIME)",
            (Category.Timestamp, Category.Date) => $"CAST({from.Sql} AS TIMESTAMP)",
            (Category.Interval, Category.Timestamp) => $"({from.Sql} - TIMESTAMP '2024-01-01 00:00:00')",
            _ => null,
        };
    }

    /// <summary>CASE, COALESCE and NULLIF: all types have them.</summary>
    private string Choice(Category category, int depth) => random.Next(7) switch
    {
        0 or 1 => $"CASE WHEN {Of(Category.Boolean, depth)} THEN {Of(category, depth)} ELSE {Of(category, depth)} END",
        2 => $"CASE WHEN {Of(Category.Boolean, depth)} THEN {Of(category, depth)} WHEN {Of(Category.Boolean, depth)} THEN {Of(category, depth)} END",
        3 => Simple(category, depth),
        4 or 5 => $"COALESCE({Of(category, depth)}, {Of(category, depth)})",
        _ => $"NULLIF({Of(category, depth)}, {Of(category, depth)})",
    };

    private string Simple(Category category, int depth)
    {
        var by = AnyCategory();
        return $"CASE {Of(by, depth)} WHEN {Of(by, 0)} THEN {Of(category, depth)} WHEN {Of(by, 0)} THEN NULL ELSE {Of(category, depth)} END";
    }
}
