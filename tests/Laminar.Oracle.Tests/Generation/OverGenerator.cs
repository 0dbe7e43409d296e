using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random SELECTs with functions over the rows around: partitions, frames in rows and in time, several windows in one SELECT.</summary>
public sealed class OverGenerator(Random random, Func<string, string> name)
{
    /// <summary>Every frame and every IGNORE NULLS is drawn. Elsewhere some are, without a draw: the queries are those that they are without.</summary>
    public bool DrawsAll { get; init; }

    /// <summary>DISTINCT and an order of its own are refused; statistics of values near the end of a double that are taken out again are not those of the rest.</summary>
    private static readonly string[] NotTaken = ["DISTINCT", "ORDER BY", "_VALUE", "COVAR", "CORR", "REGR", "VAR_", "VARIANCE", "STDDEV"];

    private readonly List<string> _items = [];
    private readonly List<Field> _fields = [];
    private bool _looksAhead;
    private int _looks;

    public string Next(string from, Scope scope, out Scope output)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var byClock = random.Next(8) == 0 || scope.Time == Scope.Clock;
        var partitions = Enumerable.Range(0, 2).Select(_ => Partition(scope, expressions)).ToList();
        var ahead = random.Next(4) == 0;
        for (var count = random.Next(1, DrawsAll ? 5 : 4); count > 0; count--)
        {
            // Rows that look ahead do so in one partition.
            Call(expressions, ahead ? partitions[0] : partitions[random.Next(2)], byClock ? "PROCTIME()" : scope.Time!, byClock, ahead);
        }

        for (var count = random.Next(3); count > 0; count--)
        {
            var field = scope.Fields[random.Next(scope.Fields.Count)];
            Add(field.Sql, field.Category);
        }

        var time = _looksAhead || random.Next(3) == 0 ? null : scope.Time;
        output = new Scope(_fields, time is null ? null : Add(time, Category.Timestamp));
        var where = random.Next(3) == 0 ? " WHERE " + expressions.Of(Category.Boolean, random.Next(1, 3)) : "";
        var window = _items.Count % 2 == 0 ? Named($"{partitions[0]}ORDER BY ", byClock ? "PROCTIME()" : scope.Time!, partitions[0]) : "";
        var sql = $"SELECT {string.Join(", ", _items)} FROM {from}{where}{window}";

        // Two windows that look ahead have no TTL.
        return _looks > 1 ? sql : sql + EmitSql.Ttl(sql, longOnly: sql.Contains("SECOND FOLLOWING", StringComparison.Ordinal));
    }

    /// <summary>Over the groups of windows, in the order of their ends.</summary>
    public string OfGroups(string from, Scope scope, out Scope output)
    {
        var rows = new ExpressionGenerator(random, scope);
        var plain = scope.Fields.Where(field => field.Category != Category.Inexact && field.Sql != scope.Time).ToList();
        var keys = plain.Count == 0 ? [] : Enumerable.Range(0, random.Next(3)).Select(_ => rows.Pick(plain)).DistinctBy(key => key.Sql).ToList();
        var aggregates = new AggregateGenerator(random, rows).Several();
        var groups = new Scope([.. keys, .. aggregates, new("window_end", Category.Timestamp)], "window_end");
        var (inside, ahead) = (new ExpressionGenerator(random, groups), random.Next(4) == 0);
        var partition = keys.Count == 0 ? "" : $"PARTITION BY {string.Join(", ", keys.Take(random.Next(1, 3)).Select(key => key.Sql))} ";
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            Call(inside, partition, "window_end", byClock: false, ahead);
        }

        foreach (var field in keys.Concat(aggregates))
        {
            Add(field.Sql, field.Category);
        }

        output = new Scope(_fields, _looksAhead ? null : Add("window_end", Category.Timestamp));
        var where = random.Next(3) == 0 ? " WHERE " + rows.Of(Category.Boolean, random.Next(1, 3)) : "";
        var sql = $"SELECT {string.Join(", ", _items)} FROM {from}{where} GROUP BY {string.Join(", ", keys.Select(key => key.Sql).Append(WindowSql.Random(random, scope.Time!).Call))}";
        return _looks > 1 ? sql : sql + EmitSql.Ttl(sql, longOnly: sql.Contains("SECOND FOLLOWING", StringComparison.Ordinal));
    }

    /// <summary>The first partition's windows by name, one made of another. Nothing is drawn for it: the queries are those that they are without.</summary>
    private string Named(string order, string time, string partition)
    {
        var (ofPartition, inOrder) = (name("w"), name("w"));
        for (var i = 0; i < _items.Count; i++)
        {
            _items[i] = _items[i].Replace($"OVER ({order}{time})", $"OVER {inOrder}", StringComparison.Ordinal).Replace($"OVER ({order}{time} ", $"OVER ({inOrder} ", StringComparison.Ordinal);
        }

        return $" WINDOW {ofPartition} AS ({partition.TrimEnd()}), {inOrder} AS ({ofPartition} ORDER BY {time})";
    }

    private string Partition(Scope scope, ExpressionGenerator expressions)
    {
        var plain = scope.Fields.Where(field => field.Category != Category.Inexact).ToList();
        var keys = Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(4) == 0 || plain.Count == 0 ? expressions.Any(1).Sql : expressions.Pick(plain).Sql).ToList();
        return keys.Count == 0 ? "" : $"PARTITION BY {string.Join(", ", keys)} ";
    }

    private void Call(ExpressionGenerator expressions, string partition, string time, bool byClock, bool ahead)
    {
        var depth = random.Next(2);
        switch (random.Next(7))
        {
            case 0:
                Over($"{expressions.Pick(["ROW_NUMBER", "RANK", "DENSE_RANK"])}()", Category.Integer, "");
                break;
            case 1 or 2:
                var value = expressions.Any(depth);
                var isLead = ahead && random.Next(2) == 0;
                _looksAhead |= isLead;
                _looks += isLead ? 1 : 0;
                var offset = random.Next(3) == 0 ? "" : ", " + random.Next(4);
                var otherwise = offset.Length == 0 || random.Next(2) == 0 || value.Category is not (Category.Text or Category.Boolean or Category.Date or Category.Timestamp) ? "" : ", " + expressions.Of(value.Category, 1);
                Over($"{(isLead ? "LEAD" : "LAG")}({value.Sql}{offset}{otherwise}){Nulls(value.Sql)}", value.Category, "");
                break;
            case 3:
                var chosen = expressions.Any(depth);
                var function = expressions.Pick([$"FIRST_VALUE({chosen.Sql})", $"LAST_VALUE({chosen.Sql})", $"NTH_VALUE({chosen.Sql}, {random.Next(1, 4)})"]);
                Over(function + Nulls(chosen.Sql), chosen.Category, Frame(byClock, ahead));
                break;
            default:
                var aggregate = new AggregateGenerator(random, expressions).Next();
                while (NotTaken.Any(part => aggregate.Sql.Contains(part, StringComparison.Ordinal)))
                {
                    aggregate = new AggregateGenerator(random, expressions).Next();
                }

                Over(aggregate.Sql, aggregate.Category, Frame(byClock, ahead));
                break;
        }

        void Over(string function, Category category, string frame) => Add($"{function} OVER ({partition}ORDER BY {time}{frame})", category);
    }

    private string Frame(bool byClock, bool ahead)
    {
        if (DrawsAll && random.Next(5) != 0)
        {
            var isRange = !byClock && random.Next(2) == 0;
            return isRange ? Between("RANGE", random.Next(-12, 8), random.Next(10), ahead, Seconds) : Between("ROWS", random.Next(-4, ahead ? 3 : 1), ahead ? random.Next(5) : random.Next(4), ahead, Places);
        }

        if (ahead && random.Next(2) == 0)
        {
            _looksAhead = true;
            _looks++;
            return After(random.Next(3) == 0 ? -1 : random.Next(3), random.Next(1, 3));
        }

        return random.Next(byClock ? 3 : 5) switch
        {
            0 => "",
            1 => Rows(random.Next(4)),
            2 => " ROWS UNBOUNDED PRECEDING",
            3 => Range(random.Next(20)),
            _ => " RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
        };
    }

    /// <param name="first">How far after the row it begins, or, negative, before it.</param>
    private string Between(string unit, int first, int length, bool ahead, Func<int, string> bound)
    {
        var last = unit == "ROWS" && !ahead ? int.Min(0, first + length) : first + length;
        var looks = unit == "ROWS" && last > 0;
        (_looksAhead, _looks) = (_looksAhead || looks, _looks + (looks ? 1 : 0));
        var from = random.Next(6) == 0 ? "UNBOUNDED PRECEDING" : bound(first);
        return $" {unit} BETWEEN {from} AND {bound(last)}";
    }

    private static string Seconds(int halves) => halves == 0 ? "CURRENT ROW" : string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{int.Abs(halves) / 2m:0.0}' SECOND {(halves < 0 ? "PRECEDING" : "FOLLOWING")}");

    private static string Places(int rows) => rows == 0 ? "CURRENT ROW" : $"{int.Abs(rows)} {(rows < 0 ? "PRECEDING" : "FOLLOWING")}";

    private string Nulls(string value) => DrawsAll ? random.Next(5) switch { 0 or 1 => " IGNORE NULLS", 2 => " RESPECT NULLS", _ => "" } : (value.Length % 4) switch { 0 => " IGNORE NULLS", 1 => " RESPECT NULLS", _ => "" };

    // Some of the frames lie elsewhere. Nothing is drawn for that: the queries are otherwise those that they are without.
    private static string After(int before, int after) => before == 2 ? $" ROWS BETWEEN {after} FOLLOWING AND {after + 1} FOLLOWING"
        : $" ROWS BETWEEN {(before < 0 ? "UNBOUNDED" : before.ToString())} PRECEDING AND {after} FOLLOWING";

    private string Rows(int before) => before < 2 ? $" ROWS BETWEEN {before} PRECEDING AND CURRENT ROW"
        : _items.Count % 2 == 0 ? $" ROWS BETWEEN {before} PRECEDING AND {before - 1} PRECEDING"
        : before == 3 ? " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING"
        : $" ROWS BETWEEN {before} PRECEDING AND CURRENT ROW";

    private static string Range(int seconds) => (seconds % 6) switch
    {
        0 => $" RANGE BETWEEN INTERVAL '{seconds}' SECOND PRECEDING AND INTERVAL '{seconds / 2}' SECOND FOLLOWING",
        1 => $" RANGE BETWEEN INTERVAL '{seconds + 3}' SECOND PRECEDING AND INTERVAL '2' SECOND PRECEDING",
        2 => $" RANGE BETWEEN INTERVAL '1' SECOND FOLLOWING AND INTERVAL '{seconds}' SECOND FOLLOWING",
        3 => $" RANGE BETWEEN UNBOUNDED PRECEDING AND INTERVAL '{seconds / 3}' SECOND {(seconds > 9 ? "PRECEDING" : "FOLLOWING")}",
        _ => $" RANGE BETWEEN INTERVAL '{seconds}' SECOND PRECEDING AND CURRENT ROW",
    };

    private string Add(string sql, Category category)
    {
        var alias = name("c");
        _items.Add($"{sql} AS {alias}");
        _fields.Add(new Field(alias, category));
        return alias;
    }
}
