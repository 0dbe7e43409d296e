using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random aggregates over a scope, with and without FILTER.</summary>
public sealed class AggregateGenerator(Random random, ExpressionGenerator expressions)
{
    public Field Next()
    {
        var (sql, category) = Call();
        var filtered = random.Next(4) == 0 ? $"{sql} FILTER (WHERE {expressions.Of(Category.Boolean, 1)})" : sql;
        return new Field(filtered, category);
    }

    public IReadOnlyList<Field> Several() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Next())];

    private (string Sql, Category Category) Call()
    {
        var depth = random.Next(3) == 0 ? 2 : random.Next(2);
        switch (random.Next(8))
        {
            case 0:
                return ("COUNT(*)", Category.Integer);
            case 1:
                return ($"COUNT({expressions.Any(depth).Sql})", Category.Integer);
            case 2 or 3:
                var summed = Number(depth);
                return ($"SUM({summed.Sql})", summed.Category == Category.Double ? Category.Inexact : summed.Category);
            case 4:
                var averaged = Number(depth);
                return ($"AVG({averaged.Sql})", averaged.Category == Category.Decimal ? Category.Decimal : averaged.Category == Category.Interval ? Category.Interval : Category.Inexact);
            case 5 or 6:
                var extreme = expressions.Any(depth);
                return extreme.Category == Category.Boolean ? ("COUNT(*)", Category.Integer) : ($"{expressions.Pick(["MIN", "MAX"])}({extreme.Sql})", extreme.Category);
            default:
                var value = expressions.Any(depth);
                return ($"{expressions.Pick(["FIRST_VALUE", "LAST_VALUE"])}({value.Sql})", value.Category);
        }
    }

    private (string Sql, Category Category) Number(int depth)
    {
        var category = expressions.Pick([Category.Integer, Category.Integer, Category.Double, Category.Decimal, Category.Interval]);
        return (expressions.Of(category, depth), category);
    }
}
