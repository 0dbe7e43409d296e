using System;
using System.Collections.Generic;

namespace Laminar.Oracle.Generation;

/// <summary>EMIT and ALLOW LATENESS behind a query.</summary>
/// <param name="Text">The clauses, with a space in front, or nothing.</param>
/// <param name="IsAppendOnly">Rows that came are never taken back.</param>
public sealed record EmitSql(string Text, bool IsAppendOnly)
{
    private static readonly string[] Lateness = ["'1' SECOND", "'3' SECOND", "'0.5' SECOND", "'30' SECOND", "'1' HOUR", "'0' SECOND"];

    private static readonly string[] Intervals = ["'1' SECOND", "'2' SECOND", "'10' SECOND", "'0.3' SECOND", "'1' HOUR"];

    private static readonly string[] Ttls = ["'1' SECOND", "'0.3' SECOND", "'5' SECOND", "'1' MINUTE", "'1' HOUR", "'300' DAY"];

    public static EmitSql Windowed(Random random, bool outermost)
    {
        var kinds = new List<(Feature? Needs, string Text)>
        {
            (null, ""), (null, ""), (null, " EMIT ON WINDOW CLOSE"), (null, " EMIT FINAL"), (Feature.WindowOnWatermark, " EMIT ON WATERMARK"),
            (Feature.WindowOnUpdate, " EMIT ON UPDATE"), (Feature.WindowEvery, " EMIT EVERY INTERVAL "), (Feature.WindowChanges, " EMIT CHANGES"),
        };
        kinds.RemoveAll(kind => kind.Needs is { } feature && !Features.IsOn(feature));
        var (needs, text) = kinds[outermost || random.Next(3) == 0 ? random.Next(kinds.Count) : 0];
        text = needs == Feature.WindowEvery ? text + Intervals[random.Next(Intervals.Length)] : text;
        if (Features.IsOn(Feature.Lateness) && text != " EMIT FINAL" && random.Next(needs == Feature.WindowOnWatermark ? 5 : 3) is var with && (needs == Feature.WindowOnWatermark ? with > 0 : with == 0))
        {
            text += " ALLOW LATENESS INTERVAL " + Lateness[random.Next(Lateness.Length)] + (random.Next(3) == 0 ? " LATE DATA DROP" : "");
        }

        return new EmitSql(text, needs is null);
    }

    /// <summary>STATE TTL, now and then, where groups are over rows that stay and have a time.</summary>
    public static string Ttl(Random random, Scope scope) => scope.Time is not null && !scope.IsChangelog && Features.IsOn(Feature.StateTtl) && random.Next(3) == 0
        ? " STATE TTL INTERVAL " + Ttls[random.Next(Ttls.Length)]
        : "";

    /// <summary>STATE TTL of some of the queries that would be without. Nothing is drawn for it: the queries are otherwise those that they are without.</summary>
    /// <param name="sql">The query.</param>
    /// <param name="longOnly">It waits for later rows, and may not be forgotten before they have come.</param>
    public static string Ttl(string sql, bool longOnly = false) => !Features.IsOn(Feature.StateTtl) || sql.Length % 3 != 0 ? ""
        : " STATE TTL INTERVAL " + (longOnly ? Ttls[3 + (sql.Length % Ttls.Length / 2)] : Ttls[sql.Length % 5]);

    /// <param name="timed">There is a watermark for EVERY to go by.</param>
    public static EmitSql Unwindowed(Random random, bool timed) => random.Next(6) switch
    {
        0 when Features.IsOn(Feature.GroupOnUpdate) => new(" EMIT ON UPDATE", false),
        1 when timed && Features.IsOn(Feature.GroupEvery) => new(" EMIT EVERY INTERVAL " + Intervals[random.Next(Intervals.Length)], false),
        2 => new(" EMIT CHANGES", false),
        _ => new("", false),
    };
}
