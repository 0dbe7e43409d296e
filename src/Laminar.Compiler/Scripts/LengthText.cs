using System;
using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Scripts;

/// <summary>A length of time in an option: a number and a unit, as in '200 ms', '30 s', '1min', '2 hours'.</summary>
public static class LengthText
{
    public const string Problem = "write a number and a unit, as in '200 ms', '30 s', '1 min', '2 h' or '1 d'";

    private static readonly (string Name, decimal Nanoseconds)[] s_units =
    [
        ("ns", 1m), ("nano", 1m), ("nanosecond", 1m), ("us", 1e3m), ("µs", 1e3m), ("micro", 1e3m), ("microsecond", 1e3m),
        ("ms", 1e6m), ("milli", 1e6m), ("millisecond", 1e6m), ("s", 1e9m), ("sec", 1e9m), ("second", 1e9m),
        ("m", 60e9m), ("min", 60e9m), ("minute", 60e9m), ("h", 3600e9m), ("hour", 3600e9m), ("d", 86400e9m), ("day", 86400e9m),
    ];

    /// <summary>The length in nanoseconds, or null where the text is none.</summary>
    public static long? Read(string text)
    {
        var trimmed = text.Trim();
        var digits = trimmed.TakeWhile(c => char.IsDigit(c) || c == '.').Count();
        var unit = trimmed.Substring(digits).Trim();
        var singular = unit.Length > 2 && unit.EndsWith("s", StringComparison.OrdinalIgnoreCase) ? unit.Substring(0, unit.Length - 1) : unit;
        var length = s_units.Where(x => Is(x.Name, unit) || Is(x.Name, singular)).Select(x => (decimal?)x.Nanoseconds).FirstOrDefault();
        return length is { } one && decimal.TryParse(trimmed.Substring(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 1e12m && number * one <= long.MaxValue
            ? (long)(number * one)
            : null;
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
