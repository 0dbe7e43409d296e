using System;
using System.Collections.Generic;

namespace Laminar.Oracle.Generation;

/// <summary>A window in GROUP BY.</summary>
/// <param name="IsSession">It has no fixed places: its start is no time for a window above.</param>
public sealed record WindowSql(string Call, bool IsSession = false)
{
    private static readonly (string Slide, string Size)[] Hops =
    [
        ("'1' SECOND", "'5' SECOND"), ("'2' SECOND", "'5' SECOND"), ("'1' MINUTE", "'1' HOUR"), ("'10' SECOND", "'10' SECOND"), ("'0.5' SECOND", "'2' SECOND"),
        ("'3' SECOND", "'10' SECOND"), ("'7' SECOND", "'1' MINUTE"),
    ];

    private static readonly (string Step, string Max)[] Steps =
        [("'1' SECOND", "'5' SECOND"), ("'2' SECOND", "'4' SECOND"), ("'10' SECOND", "'1' MINUTE"), ("'5' SECOND", "'5' SECOND"), ("'0.5' SECOND", "'3' SECOND")];

    private static readonly string[] Sizes = ["'1' SECOND", "'2' SECOND", "'5' SECOND", "'0.25' SECOND", "'1' MINUTE", "'1' HOUR", "'1' DAY", "'7' SECOND"];

    private static readonly string[] Gaps = ["'1' SECOND", "'0.5' SECOND", "'3' SECOND", "'10' SECOND", "'2' SECOND", "'0.1' SECOND"];

    private static readonly string[] Offsets = ["'0.1' SECOND", "'1' SECOND", "'90' SECOND", "'-1' SECOND"];

    private const string AnyTime = "?";

    /// <summary>One whose places are those of every other of its kind, for either side of a join.</summary>
    public static WindowSql Fixed(Random random)
    {
        while (true)
        {
            if (Random(random, AnyTime) is { IsSession: false } window)
            {
                return window;
            }
        }
    }

    /// <summary>In GROUP BY, of a window for any time.</summary>
    public string Over(string time) => Call.Replace(AnyTime, time, StringComparison.Ordinal);

    /// <summary>In FROM, of a window for any time: the rows of a table, each with its windows.</summary>
    public string OfTable(string table, string time) =>
        $"TABLE({Call.Replace(AnyTime, $"TABLE {table}, DESCRIPTOR({time})", StringComparison.Ordinal).Replace("SLIDE", "HOP", StringComparison.Ordinal)})";

    public static WindowSql Random(Random random, string time)
    {
        var kinds = new List<Func<string, WindowSql>> { Tumble, Tumble, Hop };
        if (Features.IsOn(Feature.Session))
        {
            kinds.Add(_ => new WindowSql($"SESSION({time}, INTERVAL {Pick(Gaps)})", IsSession: true));
        }

        if (Features.IsOn(Feature.Cumulate))
        {
            kinds.Add(Cumulate);
        }

        return Pick(kinds)(random.Next(4) == 0 ? ", INTERVAL " + Pick(Offsets) : "");

        WindowSql Tumble(string offset) => new($"TUMBLE({time}, INTERVAL {Pick(Sizes)}{offset})");

        WindowSql Hop(string offset) => Pick(Hops) is var (slide, size)
            ? new($"{(random.Next(3) == 0 ? "SLIDE" : "HOP")}({time}, INTERVAL {slide}, INTERVAL {size}{offset})")
            : throw new InvalidOperationException();

        WindowSql Cumulate(string offset) => Pick(Steps) is var (step, max)
            ? new($"CUMULATE({time}, INTERVAL {step}, INTERVAL {max}{offset})")
            : throw new InvalidOperationException();

        T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
    }
}
