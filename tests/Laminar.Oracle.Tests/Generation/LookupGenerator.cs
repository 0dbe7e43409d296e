using System;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random lookups: each row of a stream finds what the groups of another stream are at that moment.</summary>
public sealed class LookupGenerator(Random random, Func<string, string> name)
{
    /// <summary>Null where no column of the one can equal one of the other.</summary>
    /// <param name="table">The name of a query whose rows change.</param>
    public string? Join(JoinGenerator.Side left, string table, Scope columns, out Scope output)
    {
        output = new Scope([], null);
        var alias = name("s");
        var joins = new JoinGenerator(random, name);
        var looking = left.Scope.Time is null ? left.Qualified with { Time = null } : left.Qualified;
        var found = new Scope([.. columns.Fields.Select(field => field with { Sql = alias + "." + field.Sql })], null);
        var conditions = joins.Keys(looking, found).ToList();
        if (conditions.Count == 0)
        {
            return null;
        }

        var pair = new Scope([.. looking.Fields, .. found.Fields], null);
        if (random.Next(3) == 0)
        {
            conditions.Add("(" + new ExpressionGenerator(random, random.Next(2) == 0 ? found : pair).Of(Category.Boolean, random.Next(1, 3)) + ")");
        }

        var where = random.Next(3) == 0 ? " WHERE " + new ExpressionGenerator(random, pair).Of(Category.Boolean, random.Next(1, 3)) : "";
        var (items, fields, time) = joins.Items(pair, random.Next(4) == 0 ? null : looking.Time);
        output = new Scope(fields, time);
        var shape = random.Next(2) == 0 ? "JOIN" : "LEFT JOIN";
        return $"SELECT {string.Join(", ", items)} FROM {left.From} {shape} {table} FOR SYSTEM_TIME AS OF PROCTIME() AS {alias} ON {string.Join(" AND ", conditions)}{where}";
    }
}
