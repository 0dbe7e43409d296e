using System;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>A few constant rows as a table. The first has no NULL, so that each column has a type.</summary>
public static class ValuesGenerator
{
    private static readonly Category[] Categories =
        [Category.Integer, Category.Text, Category.Decimal, Category.Double, Category.Boolean, Category.Date, Category.Timestamp, Category.Interval];

    public static (string From, Scope Scope) Next(Random random, Func<string, string> name)
    {
        var fields = Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Field(name("v"), Categories[random.Next(Categories.Length)])).ToList();
        var rows = Enumerable.Range(0, random.Next(1, 4)).Select(row =>
            "(" + string.Join(", ", fields.Select(field => row > 0 && random.Next(5) == 0 ? "NULL" : Literals.Of(random, field.Category))) + ")").ToList();
        return ($"(VALUES {string.Join(", ", rows)}) AS {name("t")} ({string.Join(", ", fields.Select(field => field.Sql))})", new Scope(fields, null));
    }
}
