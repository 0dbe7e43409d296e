using System;

namespace Laminar.Oracle.Generation;

/// <summary>A window in GROUP BY.</summary>
public sealed record WindowSql(string Call)
{
    private static readonly (string Slide, string Size)[] Hops =
    [
        ("'1' SECOND", "'5' SECOND"), ("'2' SECOND", "'5' SECOND"), ("'1' MINUTE", "'1' HOUR"), ("'10' SECOND", "'10' SECOND"), ("'0.5' SECOND", "'2' SECOND"),
        ("'3' SECOND", "'10' SECOND"), ("'7' SECOND", "'1' MINUTE"),
    ];

    private static readonly string[] Sizes = ["'1' SECOND", "'2' SECOND", "'5' SECOND", "'0.25' SECOND", "'1' MINUTE", "'1' HOUR", "'1' DAY", "'7' SECOND"];

    private static readonly string[] Offsets = ["'0.1' SECOND", "'1' SECOND", "'90' SECOND", "'-1' SECOND"];

    public static WindowSql Random(Random random, string time)
    {
        var offset = random.Next(4) == 0 ? ", INTERVAL " + Offsets[random.Next(Offsets.Length)] : "";
        if (random.Next(2) == 0)
        {
            return new WindowSql($"TUMBLE({time}, INTERVAL {Sizes[random.Next(Sizes.Length)]}{offset})");
        }

        var (slide, size) = Hops[random.Next(Hops.Length)];
        return new WindowSql($"{(random.Next(3) == 0 ? "SLIDE" : "HOP")}({time}, INTERVAL {slide}, INTERVAL {size}{offset})");
    }
}
