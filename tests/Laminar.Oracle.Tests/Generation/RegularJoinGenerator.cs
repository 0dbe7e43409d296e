using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>Random joins by equality alone: every shape, of rows that stay and of rows that are taken back, conditions on one side and on both, with STATE TTL and without.</summary>
public sealed class RegularJoinGenerator(Random random, Func<string, string> name)
{
    private static readonly string[] Shapes = ["JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "SEMI JOIN", "ANTI JOIN", ","];

    public string Join(JoinGenerator.Side left, JoinGenerator.Side right, out Scope output) => Join(left, right, ttl: null, out output);

    /// <summary>Rows of both sides are forgotten by their event time.</summary>
    public string Forgetting(JoinGenerator.Side left, JoinGenerator.Side right, out Scope output) =>
        Join(left, right, string.Create(CultureInfo.InvariantCulture, $" STATE TTL INTERVAL '{random.Next(1, 20) / 2m:0.0}' SECOND"), out output);

    private string Join(JoinGenerator.Side left, JoinGenerator.Side right, string? ttl, out Scope output)
    {
        var (ofLeft, ofRight) = (Qualified(left), Qualified(right));
        var shape = Shapes[random.Next(Shapes.Length)];
        var isOfLeft = shape is "SEMI JOIN" or "ANTI JOIN";
        var pair = new Scope([.. ofLeft.Fields, .. ofRight.Fields], null);
        var conditions = new JoinGenerator(random, name).Keys(ofLeft, ofRight).ToList();
        if (conditions.Count == 0)
        {
            // Something has to be asked of pairs: every row with every row is refused.
            var compared = Compared(ofLeft, ofRight);
            conditions.Add(compared ?? "1 = 1");
            shape = compared is null && shape == "," ? "JOIN" : shape;
        }

        if (random.Next(3) == 0)
        {
            conditions.Add("(" + new ExpressionGenerator(random, random.Next(3) switch { 0 => ofLeft, 1 => ofRight, _ => pair }).Of(Category.Boolean, random.Next(1, 3)) + ")");
        }

        var seen = isOfLeft ? ofLeft : pair;
        var where = random.Next(3) == 0 ? new List<string> { "(" + new ExpressionGenerator(random, random.Next(2) == 0 ? ofLeft : seen).Of(Category.Boolean, random.Next(1, 3)) + ")" } : [];
        if (shape == ",")
        {
            where.AddRange(conditions);
        }

        var merged = shape == "," ? null : UsingSql.Of(conditions);
        var time = ttl is null || shape == "FULL JOIN" || random.Next(4) == 0 ? null : shape == "RIGHT JOIN" ? ofRight.Time : ofLeft.Time;
        var (items, fields, renamed) = new JoinGenerator(random, name).Items(seen, time);
        if (merged is not null)
        {
            // What both have in common goes by no table's name.
            var alias = name("c");
            items.Add($"{merged.Columns[0]} AS {alias}");
            fields.Add(pair.Fields.First(field => field.Sql == merged.First) with { Sql = alias });
        }

        output = new Scope(fields, renamed, left.Scope.IsChangelog || right.Scope.IsChangelog || shape is not ("JOIN" or "," or "SEMI JOIN"));
        var from = shape == "," ? $"{left.From}, {right.From}" : $"{left.From} {shape} {right.From} {merged?.Text ?? "ON " + string.Join(" AND ", conditions)}";
        return $"SELECT {string.Join(", ", items)} FROM {from}{(where.Count == 0 ? "" : " WHERE " + string.Join(" AND ", where))}{ttl}";
    }

    private static Scope Qualified(JoinGenerator.Side side) => side.Qualified with { Time = side.Scope.Time is null ? null : side.Qualified.Time };

    private string? Compared(Scope left, Scope right)
    {
        var pairs = left.Fields.SelectMany(one => right.Of(one.Category).Select(two => (One: one, Two: two))).ToList();
        return pairs.Count == 0 ? null : pairs[random.Next(pairs.Count)] is var (first, second) ? $"{first.Sql} < {second.Sql}" : null;
    }
}
