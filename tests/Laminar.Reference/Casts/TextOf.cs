using System;
using System.Globalization;
using System.Text;

namespace Laminar.Reference;

/// <summary>CAST to text: invariant, shortest round-trip for floating point with PostgreSQL's exponent form, ISO for times with a fraction only where there is one.</summary>
public static class TextOf
{
    public static string Value(object value) => value switch
    {
        string v => v,
        BytesValue v => v.ToString(),
        bool v => v ? "true" : "false",
        double v => v.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e'),
        float v => Single(v),
        decimal v => v.ToString(CultureInfo.InvariantCulture),
        Instant v => Day(v.Date) + " " + Clock(v.NanosecondOfDay),
        DateOnly v => Day(v),
        TimeOnly v => Clock(v.Ticks * 100),
        TimeSpan v => Span(v),
        _ => Integers.Widen(value).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>PostgreSQL writes a float4 with an exponent from a million on, .NET from ten million on.</summary>
    private static string Single(float value) => Math.Abs(value) is >= 1e6f and < 1e7f
        ? value.ToString("0.######e+00", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(Int128 nanoseconds)
    {
        var seconds = nanoseconds / 1_000_000_000;
        var text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        var fraction = (nanoseconds % 1_000_000_000).ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
        return fraction.Length == 0 ? text : text + "." + fraction;
    }

    /// <summary>As PostgreSQL prints an interval: days, then a clock with its own sign; no empty part but the zero interval's clock.</summary>
    private static string Span(TimeSpan span)
    {
        var days = span.Days;
        var clock = (Int128)(span.Ticks - days * TimeSpan.TicksPerDay) * 100;
        var text = new StringBuilder();
        if (days != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");
        }

        if (clock != 0 || days == 0)
        {
            text.Append(text.Length > 0 ? " " : "").Append(clock < 0 ? "-" : days < 0 ? "+" : "").Append(Clock(Int128.Abs(clock)));
        }

        return text.ToString();
    }
}
