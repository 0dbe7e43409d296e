using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Rows;

namespace Laminar.Oracle.Generation;

/// <summary>Random lookups of rows in a table by its key: one that the query keeps, and whose rows come and are replaced, or one that it asks.</summary>
public sealed class TableLookupGenerator(Random random, Func<string, string> name)
{
    private static readonly IReadOnlyList<Field> Columns = [.. RowType.Table.Entry.Columns.Select(column => new Field(column.Name, Scope.CategoryOf(column.Type.Kind)))];

    /// <summary>How a table is asked. More rows than there are may wait: nobody answers while a push does.</summary>
    public static AskedTable Settings(Random random) => new("", random.Next(3) * 700_000_000L, random.Next(1, 6), Retries: random.Next(3));

    /// <summary>Null where no column can be its key.</summary>
    public string? Join(JoinGenerator.Side left, bool isAsked, out Scope output)
    {
        output = new Scope([], null);
        var (looking, alias) = (left.Scope.Time is null or Scope.Clock ? left.Qualified with { Time = left.Scope.Time } : left.Qualified, name("s"));
        var numbers = looking.Of(Category.Integer).ToList();
        if (numbers.Count == 0)
        {
            return null;
        }

        var found = new Scope([.. Columns.Select(field => field with { Sql = alias + "." + field.Sql })], null);
        var expressions = new ExpressionGenerator(random, looking);

        // A key is looked up as it is: by a value of its own type.
        var number = expressions.Pick(numbers).Sql;
        var key = $"CAST({random.Next(4) switch { 0 => $"({number} + {expressions.Of(Category.Integer, 1)})", 1 => $"NULLIF({number}, 2)", _ => number }} AS INTEGER)";
        var conditions = new List<string> { random.Next(2) == 0 ? $"{key} = {alias}.Code" : $"{alias}.Code = {key}" };
        var pair = new Scope([.. looking.Fields, .. found.Fields], null);
        if (random.Next(3) == 0)
        {
            conditions.Add("(" + new ExpressionGenerator(random, random.Next(2) == 0 ? found : pair).Of(Category.Boolean, random.Next(1, 3)) + ")");
        }

        var where = random.Next(3) == 0 ? " WHERE " + new ExpressionGenerator(random, pair).Of(Category.Boolean, random.Next(1, 3)) : "";
        var (items, fields, time) = new JoinGenerator(random, name).Items(pair, random.Next(4) == 0 ? null : looking.Time);
        output = new Scope(fields, time);
        var shape = random.Next(2) == 0 ? "JOIN" : "LEFT JOIN";
        var table = (isAsked ? nameof(Labels) : nameof(Label)) + (random.Next(2) == 0 ? " FOR SYSTEM_TIME AS OF PROCTIME()" : "");
        return $"SELECT {string.Join(", ", items)} FROM {left.From} {shape} {table} AS {alias} ON {string.Join(" AND ", conditions)}{where}";
    }
}
