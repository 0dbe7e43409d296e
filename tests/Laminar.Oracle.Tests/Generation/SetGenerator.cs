using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random INTERSECTs, EXCEPTs and UNIONs of a source's rows under several conditions, so that many are in several of them.</summary>
public sealed class SetGenerator(Random random, Func<string, string> name)
{
    public string Next(string from, Scope scope, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var plain = scope.Fields.Where(field => field.Category != Category.Inexact).ToList();
        var fields = Enumerable.Range(0, random.Next(1, 4)).Select(_ => plain.Count > 0 && random.Next(4) != 0 ? expressions.Pick(plain) : new Field(expressions.Of(Category.Boolean, 1), Category.Boolean)).ToList();
        var renamed = fields.Select(field => field with { Sql = name("c") }).ToList();
        output = new Scope(renamed, null, true);
        // With a TTL what is taken back comes to nobody: one operation alone is one group.
        var ttl = EmitSql.Ttl(random, scope);
        return Branches(from, expressions, [.. fields.Zip(renamed, (field, alias) => $"{field.Sql} AS {alias.Sql}")], mixes: ttl.Length == 0) + ttl;
    }

    /// <summary>Of rows of windows: what comes out is of these windows, once.</summary>
    public string OfWindows(string stream, Scope scope, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var plain = scope.Fields.Where(field => field.Category != Category.Inexact && field.Sql != scope.Time).ToList();
        var fields = Enumerable.Range(0, random.Next(3)).Select(_ => expressions.Pick(plain)).ToList();
        var renamed = fields.Select(field => field with { Sql = name("c") }).ToList();
        var (start, end) = (name("s"), name("e"));
        var items = fields.Zip(renamed, (field, alias) => $"{field.Sql} AS {alias.Sql}").Append($"window_end AS {end}").ToList();
        if (random.Next(2) == 0)
        {
            renamed.Add(new Field(start, Category.Timestamp));
            items.Insert(fields.Count, $"window_start AS {start}");
        }

        var sql = Branches(WindowSql.Fixed(random).OfTable(stream, scope.Time!), expressions, items, mixes: true);

        // UNION keeps rows of windows as it does others: their end is no event time of what comes out. So do all of them rows of cumulating windows: what comes out are changes.
        var cumulates = sql.Contains("CUMULATE(", StringComparison.Ordinal);
        output = new Scope([.. renamed, new Field(end, Category.Timestamp)], cumulates || sql.Contains(" UNION SELECT ", StringComparison.Ordinal) ? null : end, cumulates);
        return sql;
    }

    private string Branches(string from, ExpressionGenerator expressions, List<string> items, bool mixes)
    {
        var text = Branch();
        var operation = Operation();
        for (var more = random.Next(1, 3); more > 0; more--)
        {
            text += operation + Branch();
            operation = mixes ? Operation() : operation;
        }

        // Nothing is drawn for ALL: the queries are otherwise those that they are without.
        return (text.Length % 4) switch
        {
            0 => text.Replace(" EXCEPT SELECT", " EXCEPT ALL SELECT", StringComparison.Ordinal),
            1 => text.Replace(" INTERSECT SELECT", " INTERSECT ALL SELECT", StringComparison.Ordinal),
            2 => text.Replace(" EXCEPT SELECT", " EXCEPT ALL SELECT", StringComparison.Ordinal).Replace(" INTERSECT SELECT", " INTERSECT ALL SELECT", StringComparison.Ordinal),
            _ => text,
        };

        string Operation() => random.Next(5) switch { 0 or 1 => " EXCEPT ", 2 or 3 => " INTERSECT ", _ => " UNION " };

        string Branch() => $"SELECT {string.Join(", ", items)} FROM {from} WHERE {expressions.Of(Category.Boolean, random.Next(1, 3))}";
    }
}
