using System.Collections.Generic;

namespace Laminar.Compiler.Binding;

/// <summary>Units of an interval, in nanoseconds; months and years are known and have no length.</summary>
internal static class IntervalUnits
{
    public const decimal Second = 1_000_000_000m;
    public const decimal Minute = 60 * Second;
    public const decimal Hour = 60 * Minute;
    public const decimal Day = 24 * Hour;

    private static readonly Dictionary<string, decimal> Lengths = new()
    {
        ["NANOSECOND"] = 1, ["NS"] = 1,
        ["MICROSECOND"] = 1_000, ["US"] = 1_000,
        ["MILLISECOND"] = 1_000_000, ["MS"] = 1_000_000,
        ["SECOND"] = Second, ["SEC"] = Second, ["S"] = Second,
        ["MINUTE"] = Minute, ["MIN"] = Minute, ["M"] = Minute,
        ["HOUR"] = Hour, ["HR"] = Hour, ["H"] = Hour,
        ["DAY"] = Day, ["D"] = Day,
        ["WEEK"] = 7 * Day, ["W"] = 7 * Day,
    };

    private static readonly HashSet<string> Calendar = new() { "MONTH", "MON", "QUARTER", "YEAR", "Y", "YR", "DECADE", "CENTURY" };

    public static bool TryGet(string unit, out decimal nanoseconds) => Lengths.TryGetValue(Singular(unit), out nanoseconds);

    public static bool IsCalendar(string unit) => Calendar.Contains(Singular(unit));

    /// <summary>What "1 02:03" starts with, and each next field: null after seconds.</summary>
    public static string? After(string unit) => Singular(unit) switch
    {
        "DAY" => "HOUR",
        "HOUR" => "MINUTE",
        "MINUTE" => "SECOND",
        _ => null,
    };

    private static string Singular(string unit)
    {
        var upper = unit.ToUpperInvariant();
        return upper.Length > 2 && upper[upper.Length - 1] == 'S' ? upper.Substring(0, upper.Length - 1) : upper;
    }
}
