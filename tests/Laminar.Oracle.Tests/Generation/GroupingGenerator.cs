using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random GROUP BYs, with a window and without: keys, window, aggregates, HAVING, expressions over all of them.</summary>
public sealed class GroupingGenerator(Random random, Func<string, string> name)
{
    public string Windowed(string from, Scope scope, bool outermost, out Scope output)
    {
        var window = WindowSql.Random(random, scope.Time!);
        var emit = EmitSql.Windowed(random, outermost);
        var parts = new Parts(this, scope, [new("window_start", Category.Timestamp), new("window_end", Category.Timestamp)]);
        string? time = null;
        foreach (var bound in new[] { "window_start", "window_end", "window_time" }.Where(_ => random.Next(2) == 0))
        {
            var added = parts.Add(new Field(bound, Category.Timestamp));
            time = window.IsSession && (bound == "window_start" || !emit.IsAppendOnly) ? time : added;
        }

        parts.Grouping.Insert(random.Next(parts.Grouping.Count + 1), window.Call);
        output = new Scope(parts.Fields, time, scope.IsChangelog || !emit.IsAppendOnly);
        return parts.Query(from) + emit.Text;
    }

    public string Unwindowed(string from, Scope scope, bool isOfClock, out Scope output)
    {
        var emit = EmitSql.Unwindowed(random, scope.Time is not null || isOfClock);
        var parts = new Parts(this, scope, []);
        output = new Scope(parts.Fields, null, true);
        return parts.Query(from) + emit.Text + EmitSql.Ttl(random, scope);
    }

    private List<Field> Keys(ExpressionGenerator expressions, Scope scope)
    {
        var keys = new List<Field>();
        for (var count = random.Next(4); count > 0; count--)
        {
            var plain = scope.Fields.Where(field => field.Category != Category.Inexact).ToList();
            var key = random.Next(3) != 0 && plain.Count > 0
                ? expressions.Pick(plain)
                : expressions.Any(random.Next(1, 3)) is var (sql, category) ? new Field(sql, category) : throw new InvalidOperationException();
            if (!long.TryParse(key.Sql, out _) && keys.TrueForAll(other => other.Sql != key.Sql))
            {
                keys.Add(key);
            }
        }

        return keys;
    }

    /// <summary>The clauses of one SELECT.</summary>
    private sealed class Parts
    {
        private readonly Random _random;
        private readonly Func<string, string> _name;
        private readonly List<string> _items = [];
        private readonly string _where;
        private readonly string _having;

        public Parts(GroupingGenerator generator, Scope scope, IReadOnlyList<Field> bounds)
        {
            (_random, _name) = (generator.Random, generator.Name);
            var expressions = new ExpressionGenerator(_random, scope);
            _where = _random.Next(3) == 0 ? " WHERE " + expressions.Of(Category.Boolean, _random.Next(1, 3)) : "";
            var keys = generator.Keys(expressions, scope);
            var aggregates = new AggregateGenerator(_random, expressions).Several();
            var inside = new Scope([.. keys, .. aggregates, .. bounds], null);
            Grouping = GroupingSets(keys);
            foreach (var field in keys.Where(_ => _random.Next(5) != 0).Concat(aggregates))
            {
                Add(field);
            }

            if (_random.Next(2) == 0)
            {
                var (sql, category) = new ExpressionGenerator(_random, inside).Any(_random.Next(1, 3));
                Add(new Field(sql, category));
            }

            _having = _random.Next(4) == 0 ? " HAVING " + new ExpressionGenerator(_random, inside).Of(Category.Boolean, 2) : "";
        }

        public List<Field> Fields { get; } = [];

        public List<string> Grouping { get; }

        public string Add(Field field)
        {
            var alias = _name("c");
            _items.Add($"{field.Sql} AS {alias}");
            Fields.Add(field with { Sql = alias });
            return alias;
        }

        public string Query(string from) =>
            $"SELECT {string.Join(", ", _items)} FROM {from}{_where}{(Grouping.Count == 0 ? "" : " GROUP BY " + string.Join(", ", Grouping))}{_having}";

        private List<string> GroupingSets(List<Field> keys)
        {
            var texts = keys.Select(key => key.Sql).ToList();
            if (texts.Count == 0 || !Features.IsOn(Feature.GroupingSets) || _random.Next(5) != 0)
            {
                return texts;
            }

            var sets = string.Join(", ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => $"({string.Join(", ", texts.Where(_ => _random.Next(2) == 0))})"));
            return _random.Next(3) switch
            {
                0 => [$"ROLLUP ({string.Join(", ", texts)})"],
                1 => [$"CUBE ({string.Join(", ", texts)})"],
                _ => [$"GROUPING SETS (({string.Join(", ", texts)}), {sets})"],
            };
        }
    }

    private Random Random => random;

    private Func<string, string> Name => name;
}
