using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random rows of the first ranks of their partition, with the rank and without.</summary>
public sealed class RankGenerator(Random random, Func<string, string> name)
{
    /// <summary>How many ranks there are is drawn, and which of them are bounded; what a row before was stands beside them.</summary>
    public bool DrawsAll { get; init; }

    public string Next(string from, Scope scope, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var plain = scope.Fields.Where(field => field.Category != Category.Inexact).ToList();
        var fields = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(3) != 0 && plain.Count > 0 ? expressions.Pick(plain) : Any(expressions)).ToList();
        var renamed = fields.Select(field => field with { Sql = name("c") }).ToList();
        var items = string.Join(", ", fields.Zip(renamed, (field, alias) => $"{field.Sql} AS {alias.Sql}"));

        // Mostly ordered by all columns in the end, so that it does not matter which of equal rows is first.
        var order = fields.OrderBy(_ => random.Next()).Take(random.Next(4) == 0 ? 1 : fields.Count).Where(field => !long.TryParse(field.Sql, out _))
            .Select(field => field.Sql + expressions.Pick(["", "", " ASC", " DESC", " DESC NULLS LAST", " NULLS FIRST"])).ToList();
        if (order.Count == 0)
        {
            order.Add(Any(expressions).Sql);
        }

        var partition = random.Next(4) == 0 || plain.Count == 0 ? "" : $"PARTITION BY {expressions.Pick(plain).Sql} ";
        var closes = scope.Time is not (null or Scope.Clock) && !scope.IsChangelog && random.Next(3) == 0;
        partition = !closes ? partition : partition.Length == 0 ? $"PARTITION BY {scope.Time} " : partition.TrimEnd() + $", {scope.Time} ";
        var (rank, inner) = (name("r"), name("q"));
        var function = expressions.Pick(["ROW_NUMBER", "RANK", "DENSE_RANK"]);
        var shows = random.Next(2) == 0;

        // Elsewhere nothing is drawn for the other ranks: the queries are those that they are without.
        var others = (DrawsAll ? random.Next(3) == 0 : fields.Count != 2) ? [] : new[] { "RANK", "DENSE_RANK", "ROW_NUMBER" }.Where(x => x != function).Select(x => (Function: x, Name: name("r"))).ToList();
        others = DrawsAll ? [.. others.Take(random.Next(3))] : others;
        var bound = expressions.Pick([$"{rank} <= {random.Next(1, 6)}", $"{rank} < {random.Next(2, 5)}", $"{rank} = 1", $"3 >= {rank}", $"{rank} = 2"]);
        var where = random.Next(3) == 0 ? " WHERE " + expressions.Of(Category.Boolean, random.Next(1, 3)) : "";
        var columns = renamed.Concat(shows ? [new Field(rank, Category.Integer)] : []).Concat(others.Select(x => new Field(x.Name, Category.Integer))).ToList();
        output = new Scope(columns, null, IsChangelog: !closes && !(order.Count == 1 && order[0] == scope.Time));
        var ranks = others.Prepend((Function: function, Name: rank)).Select(x => $"{x.Function}() OVER ({partition}ORDER BY {string.Join(", ", order)}) AS {x.Name}");
        var and = others.Count > 0 && !shows ? $" AND {others[0].Name} < 4" : "";
        if (DrawsAll && others.Count > 0 && random.Next(2) == 0)
        {
            (bound, and) = ($"{others[^1].Name} <= {random.Next(1, 4)}", random.Next(2) == 0 ? "" : $" AND {rank} > 1");
        }

        var ranked = $"SELECT {items}, {string.Join(", ", ranks)} FROM {from}{where}";
        var ttl = closes || scope.IsChangelog || scope.Time is null ? "" : EmitSql.Ttl(ranked);
        return $"SELECT {string.Join(", ", columns.Select(column => column.Sql))} FROM ({ranked}{ttl}) AS {inner} WHERE {bound}{and}";
    }

    private static Field Any(ExpressionGenerator expressions) => expressions.Any(1) is var (sql, category) ? new Field(sql, category) : throw new InvalidOperationException();
}
