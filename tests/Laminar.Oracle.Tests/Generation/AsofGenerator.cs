using System;
using System.Globalization;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>
/// Random joins that choose a right row by time: backward, forward, nearest, versions, and versions at several times. The right side is a stream: of rows of equal time the order of coming
/// decides, and that of other operators' rows is nobody's promise.
/// </summary>
public sealed class AsofGenerator(Random random, Func<string, string> name)
{
    /// <summary>Every join that can look at several times does.</summary>
    public bool Probes { get; init; }

    private static readonly string[] OfNoRow = ["FALSE", "1 < 2", "CAST(NULL AS BOOLEAN)", "DATE '2024-01-01' IS NULL"];

    public string Join(JoinGenerator.Side left, JoinGenerator.Side right, out Scope output)
    {
        var (ofLeft, ofRight) = (left.Qualified, right.Qualified);
        var joins = new JoinGenerator(random, name);
        var keys = joins.Keys(ofLeft, ofRight).ToList();
        var isLeft = random.Next(2) == 0;
        var pair = new Scope([.. ofLeft.Fields, .. ofRight.Fields], null);
        var isOfVersions = keys.Count > 0 && (Probes || random.Next(3) == 0);
        if (isOfVersions ? random.Next(3) == 0 : random.Next(4) == 0)
        {
            var more = isOfVersions ? new ExpressionGenerator(random, pair).Of(Category.Boolean, random.Next(1, 3))
                : random.Next(3) == 0 ? OfNoRow[random.Next(OfNoRow.Length)]
                : new ExpressionGenerator(random, ofRight).Of(Category.Boolean, 0);
            keys.Add($"({more})");
        }

        var probe = isOfVersions && (Probes || random.Next(3) == 0) && Features.IsOn(Feature.ProbeJoin) ? name("p") : null;
        if (probe is not null)
        {
            ofLeft = ofLeft with { Fields = [.. ofLeft.Fields, new(probe + "_offset", Category.Interval), new(probe + "." + probe + "_probe_ts", Category.Timestamp)] };
            pair = new Scope([.. ofLeft.Fields, .. ofRight.Fields], null);
        }

        var where = random.Next(3) == 0 ? " WHERE " + new ExpressionGenerator(random, random.Next(2) == 0 ? ofLeft : pair).Of(Category.Boolean, random.Next(1, 3)) : "";
        var (items, fields, time) = joins.Items(pair, random.Next(8) == 0 ? null : probe is not null && random.Next(2) == 0 ? probe + "_probe_ts" : ofLeft.Time);
        output = new Scope(fields, time);
        var on = " ON " + (keys.Count == 0 ? "TRUE" : string.Join(" AND ", keys));
        var joined = probe is not null ? " TEMPORAL PROBE JOIN " + right.From : isOfVersions
            ? $" {(isLeft ? "LEFT JOIN" : "JOIN")} {right.From.Replace(" AS ", $" FOR SYSTEM_TIME AS OF {ofLeft.Time} AS ", StringComparison.Ordinal)}"
            : $" {(isLeft ? "ASOF LEFT JOIN" : "ASOF JOIN")} {right.From} MATCH_CONDITION ({Match(ofLeft.Time!, ofRight.Time!)})";
        var times = probe is null ? "" : $" TIMESTAMPS ({ofLeft.Time}, {ofRight.Time}) {Offsets()} AS {probe}";
        var sql = $"SELECT {string.Join(", ", items)} FROM {left.From}{joined}{on}{times}{where}";
        return sql + EmitSql.Ttl(sql);
    }

    /// <summary>Before and after the row's own time, or to one side of it.</summary>
    private string Offsets()
    {
        if (random.Next(2) == 0)
        {
            return $"LIST ({string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Signed(random.Next(-10, 12))))})";
        }

        var first = random.Next(-10, 8);
        return $"RANGE FROM {Signed(first)} TO {Signed(first + random.Next(9))} STEP {Interval(random.Next(1, 6))}";
    }

    private static string Signed(int halves) => halves < 0 ? "-" + Interval(-halves) : Interval(halves);

    private string Match(string left, string right)
    {
        var strict = random.Next(3) == 0 ? "" : "=";
        var (before, after) = ($"{left} - {right} <= {Interval(random.Next(1, 12))}", $"{right} <= {left} + {Interval(random.Next(1, 12))}");
        return random.Next(5) switch
        {
            0 => $"{left} >{strict} {right}",
            1 => $"{right} <{strict} {left} AND {before}",
            2 => $"{left} <{strict} {right} AND {after}",
            3 => $"NEAREST({left}, {right}) AND {after}",
            _ => $"{before} AND NEAREST({right}, {left}) AND {after}",
        };
    }

    private static string Interval(int halves) => string.Create(CultureInfo.InvariantCulture, $"INTERVAL '{halves / 2m:0.0}' SECOND");
}
