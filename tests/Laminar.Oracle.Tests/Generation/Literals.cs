using System;
using System.Globalization;

namespace Laminar.Oracle.Generation;

/// <summary>Constants as SQL writes them.</summary>
public static class Literals
{
    private static readonly string[] Texts = ["", "a", "abc", "ABC", "b", "a_b%c", "ü", "日本", "42", "it''s", "thirteen char", "a text of more than twelve bytes", "2024-01-15"];

    private static readonly string[] Times = ["2024-01-15 10:20:30", "1969-12-31 23:59:59.5", "2024-02-29", "1970-01-01 00:00:00", "2024-01-01 00:00:01.123456789"];

    public static string Of(Random random, Category category) => category switch
    {
        Category.Boolean => random.Next(2) == 0 ? "TRUE" : "FALSE",
        Category.Integer => random.Next(12) switch
        {
            0 => "2147483647",
            1 => "3000000000",
            2 => "-9223372036854775807",
            _ => random.Next(-3, 20).ToString(CultureInfo.InvariantCulture),
        },
        Category.Decimal => random.Next(2) == 0 ? "0.5" : "-12.25",
        Category.Double or Category.Inexact => random.Next(3) switch { 0 => "2.5e0", 1 => "1e3", _ => "-0.125e0" },
        Category.Text => "'" + Texts[random.Next(Texts.Length)] + "'",
        Category.Timestamp => "TIMESTAMP '" + Times[random.Next(Times.Length)] + "'",
        Category.Date => random.Next(2) == 0 ? "DATE '2024-01-02'" : "DATE '1969-12-31'",
        Category.Time => random.Next(2) == 0 ? "TIME '10:20:30'" : "TIME '23:59:59.5'",
        _ => random.Next(5) switch
        {
            0 => "INTERVAL '1' DAY",
            1 => "INTERVAL '90' MINUTE",
            2 => "INTERVAL '1:30' MINUTE TO SECOND",
            3 => "INTERVAL '2 hours'",
            _ => "INTERVAL '0.5' SECOND",
        },
    };
}
