using System;
using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Binding;

/// <summary>
/// Intervals of a fixed length, in ticks of 100 ns: '10' SECOND, '1:30' MINUTE TO SECOND, '1 02:03:04.5' DAY TO SECOND, '1 hour 30 minutes',
/// '1 day 02:03:04'. Each part may have its own sign, as in PostgreSQL.
/// </summary>
internal static class IntervalText
{
    public const string Months = "months and years differ in length; use days";

    private const string Form = "an interval is written '10' SECOND, '1:30' HOUR TO MINUTE or '1 hour 30 minutes'";
    private const string TooLong = "it is too long";

    /// <summary>Beyond what 64 bits of ticks hold, far below where DECIMAL arithmetic overflows.</summary>
    private const decimal Most = 1e21m;

    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The reason why it is none, or null.</summary>
    public static string? Parse(string text, string? from, string? to, out long ticks)
    {
        ticks = 0;
        var reason = Sum(text, from, to, out var nanoseconds);
        if (reason is not null)
        {
            return reason;
        }

        if (nanoseconds % 100 != 0)
        {
            return "an interval has steps of 100 nanoseconds";
        }

        var total = nanoseconds / 100;
        if (total is < long.MinValue or > long.MaxValue)
        {
            return TooLong;
        }

        ticks = (long)total;
        return null;
    }

    private static string? Sum(string text, string? from, string? to, out decimal nanoseconds)
    {
        nanoseconds = 0;
        var words = text.Split(new[] { ' ', '\t', '\n', '\r' }, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return Form;
        }

        if (from is null)
        {
            return Words(words, out nanoseconds);
        }

        if (IntervalUnits.IsCalendar(from) || to is not null && IntervalUnits.IsCalendar(to))
        {
            return Months;
        }

        return to is null && words.Length == 1 && !words[0].Contains(":") ? One(words[0], from, out nanoseconds) : Fields(words, from, to, out nanoseconds);
    }

    /// <summary>1 hour 30 minutes; 90s; 1 day 02:03:04.</summary>
    private static string? Words(string[] words, out decimal nanoseconds)
    {
        nanoseconds = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            decimal part;
            string? reason;
            if (word.Contains(":"))
            {
                reason = Clock(word, word.Count(x => x == ':') == 1 ? "MINUTE" : "SECOND", out part);
            }
            else
            {
                var digits = word.TakeWhile(x => x is >= '0' and <= '9' or '.' or '-' or '+').Count();
                var unit = digits < word.Length ? word.Substring(digits) : i + 1 < words.Length ? words[++i] : "SECOND";
                reason = One(word.Substring(0, digits), unit, out part);
            }

            if (reason is not null)
            {
                return reason;
            }

            nanoseconds += part;
            if (Math.Abs(nanoseconds) > Most)
            {
                return TooLong;
            }
        }

        return null;
    }

    private static string? One(string number, string unit, out decimal nanoseconds)
    {
        nanoseconds = 0;
        if (IntervalUnits.IsCalendar(unit))
        {
            return Months;
        }

        if (!IntervalUnits.TryGet(unit, out var length) || !decimal.TryParse(number, Number, CultureInfo.InvariantCulture, out var amount))
        {
            return Form;
        }

        if (Math.Abs(amount) > Most / length)
        {
            return TooLong;
        }

        nanoseconds = amount * length;
        return null;
    }

    /// <summary>Fields from the first unit down to the last: days stand apart, the others have colons between them.</summary>
    private static string? Fields(string[] words, string from, string? to, out decimal nanoseconds)
    {
        nanoseconds = 0;
        decimal days = 0;
        var clock = words[words.Length - 1];
        var startsWithDays = string.Equals(from, "DAY", StringComparison.OrdinalIgnoreCase) && words.Length == 2;
        if (words.Length > 1 && !startsWithDays || startsWithDays && One(words[0], "DAY", out days) is not null)
        {
            return Form;
        }

        var reason = Clock(clock, to ?? "SECOND", out var rest);
        nanoseconds = startsWithDays && days < 0 ? days - rest : days + rest;
        return reason;
    }

    /// <summary>Colon-separated fields of which the last is <paramref name="last"/>.</summary>
    private static string? Clock(string text, string last, out decimal nanoseconds)
    {
        nanoseconds = 0;
        var negative = text.StartsWith("-", StringComparison.Ordinal);
        var fields = text.TrimStart('-', '+').Split(':');
        var unit = fields.Length == 1 ? last : Up(last, fields.Length - 1);
        foreach (var field in fields)
        {
            if (unit is null || field.Length == 0 || field[0] is '-' or '+' || One(field, unit, out var part) is not null)
            {
                return Form;
            }

            nanoseconds += part;
            unit = IntervalUnits.After(unit);
        }

        nanoseconds = negative ? -nanoseconds : nanoseconds;
        return null;
    }

    private static string? Up(string unit, int steps)
    {
        var order = new[] { "DAY", "HOUR", "MINUTE", "SECOND" };
        var index = Array.IndexOf(order, unit.ToUpperInvariant()) - steps;
        return index < 0 ? null : order[index];
    }
}
