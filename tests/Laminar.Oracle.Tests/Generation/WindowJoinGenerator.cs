using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Oracle.Generation;

/// <summary>Random joins of windows: rows with their windows, and groups of windows, on either side.</summary>
public sealed class WindowJoinGenerator(Random random, Func<string, string> name)
{
    /// <summary>What may be left out of a side's scope as keys: equal bounds are the join's own conditions.</summary>
    private sealed record Windowed(JoinGenerator.Side Side, string Start, string End)
    {
        public Scope Keys => Side.Qualified with { Fields = [.. Side.Qualified.Fields.Where(x => x.Category != Category.Timestamp)] };
    }

    public string Join((StreamEntry Entry, Scope Scope) left, (StreamEntry Entry, Scope Scope) right, out Scope output)
    {
        var window = WindowSql.Fixed(random);
        var (one, two) = (Side(left, window), Side(right, window));
        var joins = new JoinGenerator(random, name);
        var conditions = joins.Keys(one.Keys, two.Keys).ToList();
        conditions.InsertRange(random.Next(2) == 0 ? 0 : conditions.Count, [Equal(one.Start, two.Start), Equal(two.End, one.End)]);
        return joins.Join(one.Side, two.Side, conditions, out output);
    }

    private string Equal(string left, string right) => random.Next(2) == 0 ? $"{left} = {right}" : $"{right} = {left}";

    private Windowed Side((StreamEntry Entry, Scope Scope) source, WindowSql window) => random.Next(2) == 0 ? Rows(source, window) : Groups(source, window);

    private Windowed Rows((StreamEntry Entry, Scope Scope) source, WindowSql window)
    {
        var alias = name("t");
        var fields = source.Scope.Fields.Concat(new[] { "window_start", "window_end", "window_time" }.Select(bound => new Field(bound, Category.Timestamp)));
        var side = new JoinGenerator.Side($"{window.OfTable(source.Entry.Name, source.Scope.Time!)} AS {alias}", alias, new Scope([.. fields], "window_end"));
        return new Windowed(side, alias + ".window_start", alias + ".window_end");
    }

    private Windowed Groups((StreamEntry Entry, Scope Scope) source, WindowSql window)
    {
        var expressions = new ExpressionGenerator(random, source.Scope);
        var (alias, start, end) = (name("t"), name("s"), name("e"));
        var plain = source.Scope.Fields.Where(field => field.Sql != source.Scope.Time).ToList();
        var keys = Enumerable.Range(0, random.Next(3)).Select(_ => expressions.Pick(plain)).DistinctBy(key => key.Sql).ToList();
        var fields = keys.Concat(new AggregateGenerator(random, expressions).Several()).Select(field => (field.Sql, Field: field with { Sql = name("c") })).ToList();
        var items = fields.Select(item => $"{item.Sql} AS {item.Field.Sql}").Append($"window_start AS {start}").Append($"window_end AS {end}");
        var where = random.Next(3) == 0 ? " WHERE " + expressions.Of(Category.Boolean, random.Next(1, 3)) : "";
        var sql = $"SELECT {string.Join(", ", items)} FROM {source.Entry.Name}{where} GROUP BY {string.Join(", ", keys.Select(key => key.Sql).Append(window.Over(source.Scope.Time!)))}";
        Scope scope = new([.. fields.Select(item => item.Field), new Field(start, Category.Timestamp), new Field(end, Category.Timestamp)], end);
        return new Windowed(new JoinGenerator.Side($"({sql}) AS {alias}", alias, scope), alias + "." + start, alias + "." + end);
    }
}
