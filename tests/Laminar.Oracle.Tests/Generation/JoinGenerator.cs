using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random joins by time: every shape, keys of every type, bounds written either way round and in ON or in WHERE, conditions on one side and on both.</summary>
public sealed class JoinGenerator(Random random, Func<string, string> name)
{
    private static readonly string[] Shapes = ["JOIN", "INNER JOIN", "LEFT JOIN", "RIGHT OUTER JOIN", "FULL JOIN", "LEFT SEMI JOIN", "ANTI JOIN", ","];

    /// <summary>Rows tell how long they match, and hand on no event time.</summary>
    public bool TellsEnds { get; init; }

    /// <summary>A side: what stands in FROM, with its alias, and what it has.</summary>
    public sealed record Side(string From, string Alias, Scope Scope)
    {
        public Scope Qualified => Scope with
        {
            Fields = [.. Scope.Fields.Select(x => x with { Sql = Alias + "." + x.Sql })],
            Time = Scope.Time == Scope.Clock ? Scope.Clock : Alias + "." + Scope.Time,
        };
    }

    public string Join(Side left, Side right, out Scope output)
    {
        var (ofLeft, ofRight) = (left.Qualified, right.Qualified);
        return Join(left, right, [.. Keys(ofLeft, ofRight), TellsEnds ? OpenBound(ofLeft, ofRight) : Bound(ofLeft.Time!, ofRight.Time!)], out output);
    }

    /// <summary>A join by these conditions, and more.</summary>
    public string Join(Side left, Side right, List<string> conditions, out Scope output)
    {
        var (ofLeft, ofRight) = (left.Qualified, right.Qualified);
        var shape = Shapes[random.Next(Shapes.Length)];
        var isOfLeft = shape.Contains("SEMI", StringComparison.Ordinal) || shape.Contains("ANTI", StringComparison.Ordinal);
        var pair = new Scope([.. ofLeft.Fields, .. ofRight.Fields], null);
        if (random.Next(3) == 0)
        {
            conditions.Add("(" + new ExpressionGenerator(random, random.Next(3) switch { 0 => ofLeft, 1 => ofRight, _ => pair }).Of(Category.Boolean, random.Next(1, 3)) + ")");
        }

        var seen = isOfLeft ? ofLeft : pair;
        var where = random.Next(3) == 0 ? new List<string> { "(" + new ExpressionGenerator(random, random.Next(2) == 0 ? ofLeft : seen).Of(Category.Boolean, random.Next(1, 3)) + ")" } : [];
        var isInner = shape is "JOIN" or "INNER JOIN" or ",";
        if (shape == "," || isInner && random.Next(4) == 0)
        {
            where.InsertRange(random.Next(where.Count + 1), conditions.Skip(shape == "," ? 0 : 1));
            conditions.RemoveRange(1, conditions.Count - 1);
        }

        var time = TellsEnds || shape is "FULL JOIN" || random.Next(8) == 0 ? null : shape is "RIGHT OUTER JOIN" || isInner && random.Next(2) == 0 ? ofRight.Time : ofLeft.Time;
        var (items, fields, renamed) = Items(seen, time);
        output = new Scope(fields, renamed);
        var on = shape == "," ? "" : " " + (UsingSql.Of(conditions)?.Text ?? "ON " + string.Join(" AND ", conditions));
        return $"SELECT {string.Join(", ", items)} FROM {left.From}{(shape == "," ? ", " : $" {shape} ")}{right.From}{on}{(where.Count == 0 ? "" : " WHERE " + string.Join(" AND ", where))}";
    }

    /// <summary>Mostly one; whatever has a type that both sides have.</summary>
    public IEnumerable<string> Keys(Scope left, Scope right)
    {
        for (var count = random.Next(5) switch { 0 => 0, 4 => 2, _ => 1 }; count > 0; count--)
        {
            // Equal times beside another bound on them might be a bound that nothing meets.
            var field = left.Fields[random.Next(left.Fields.Count)];
            var others = right.Of(field.Category).Where(x => x.Sql != right.Time).ToList();
            if (field.Category != Category.Inexact && field.Sql != left.Time && others.Count > 0)
            {
                var (one, two) = (field.Sql, others[random.Next(others.Count)].Sql);
                yield return random.Next(2) == 0 ? $"{one} = {two}" : $"{two} = {one}";
            }
        }
    }

    /// <summary>One that rows tell themselves, on one side or on both.</summary>
    private string OpenBound(Scope left, Scope right)
    {
        var (ofLeft, ofRight) = (End(left), End(right));
        return random.Next(3) switch
        {
            0 => $"{right.Time} BETWEEN {left.Time}{Shift(random.Next(-8, 8))} AND {ofLeft}{Shift(random.Next(-3, 3))}",
            1 => $"{left.Time} >= {right.Time}{Shift(random.Next(-8, 8))} AND {left.Time}{Shift(random.Next(-3, 3))} < {ofRight}",
            _ => $"{left.Time} <= {ofRight} AND {ofLeft} >= {right.Time}",
        };
    }

    /// <summary>A time of the rows, or one that is made of their own: NULL for some.</summary>
    private string End(Scope side)
    {
        var times = side.Of(Category.Timestamp).Where(x => x.Sql != side.Time).ToList();
        return times.Count > 0 && random.Next(2) == 0 ? times[random.Next(times.Count)].Sql
            : $"CASE WHEN {new ExpressionGenerator(random, side).Of(Category.Boolean, 1)} THEN {side.Time}{Shift(random.Next(8))} WHEN {new ExpressionGenerator(random, side).Of(Category.Boolean, 1)} THEN {side.Time}{Shift(random.Next(20))} END";
    }

    public string Bound(string left, string right)
    {
        var lower = random.Next(-12, 8);
        var upper = random.Next(5) == 0 ? lower : random.Next(lower, 12);
        return random.Next(5) switch
        {
            0 => $"{left} BETWEEN {right}{Shift(lower)} AND {right}{Shift(upper)}",
            1 => $"{right} BETWEEN {left}{Shift(-upper)} AND {left}{Shift(-lower)}",
            2 => $"{left} >= {right}{Shift(lower)} AND {right} >= {left}{Shift(-upper)}",
            3 => $"{left} - {right} >= {Interval(lower)} AND {right}{Shift(upper + 1)} > {left}",
            _ => $"{left}{Shift(-lower)} >= {right} AND {left} - {right} <= {Interval(upper)}",
        };
    }

    private static string Shift(int halves) => halves == 0 ? "" : halves < 0 ? " - " + Interval(-halves) : " + " + Interval(halves);

    private static string Interval(int halves) => string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{halves / 2m:0.0}' SECOND");

    public (List<string> Items, List<Field> Fields, string? Time) Items(Scope scope, string? time)
    {
        var expressions = new ExpressionGenerator(random, scope);
        var (items, fields) = (new List<string>(), new List<Field>());
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var (sql, category) = random.Next(4) != 0 ? expressions.Pick(scope.Fields) is var field ? (field.Sql, field.Category) : default : expressions.Any(random.Next(1, 3));
            Add(sql, category);
        }

        return (items, fields, time is null ? null : Add(time, Category.Timestamp));

        string Add(string sql, Category category)
        {
            var alias = name("c");
            items.Add($"{sql} AS {alias}");
            fields.Add(new Field(alias, category));
            return alias;
        }
    }
}
