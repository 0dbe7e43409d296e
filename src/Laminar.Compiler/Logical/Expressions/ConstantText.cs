using System;
using System.Globalization;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Constants as SQL literals.</summary>
internal static class ConstantText
{
    private const long NanosecondsPerDay = 86_400_000_000_000;
    private const int UnixEpochDay = 719_162;

    public static string Of(ConstantExpr constant) => constant.Value switch
    {
        null => "NULL",
        bool value => value ? "TRUE" : "FALSE",
        string value => Quote(value),
        BytesLiteral value => "X'" + value.Hex + "'",
        _ => OfKind(constant.Value, constant.Type.Kind),
    };

    /// <summary>Text as a literal; what would break a line is shown by its number.</summary>
    public static string Quote(string text) => "'" + Printable.Text(text.Replace("'", "''")) + "'";

    private static string OfKind(object value, TypeKind kind) => kind switch
    {
        TypeKind.Timestamp => "TIMESTAMP '" + Timestamp((long)value) + "'",
        TypeKind.Date => "DATE '" + new DateTime((int)value * TimeSpan.TicksPerDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "'",
        TypeKind.Time => "TIME '" + new TimeSpan((long)value).ToString("c", CultureInfo.InvariantCulture) + "'",
        TypeKind.Interval => Interval((long)value),
        TypeKind.Double or TypeKind.Real => Floating(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>An exponent marks DOUBLE, as when it is read.</summary>
    private static string Floating(string digits) => digits.IndexOf('E') >= 0 ? digits
        : digits.IndexOf('N') >= 0 || digits.IndexOf('y') >= 0 ? "CAST('" + digits + "' AS DOUBLE)"
        : digits + "E0";

    private static string Interval(long ticks) => ticks is > long.MaxValue / 100 or < long.MinValue / 100
        ? "INTERVAL '" + new TimeSpan(ticks).ToString("c", CultureInfo.InvariantCulture) + "'"
        : WindowText.Interval(ticks * 100);

    private static string Timestamp(long nanoseconds)
    {
        var day = Math.DivRem(nanoseconds, NanosecondsPerDay, out var clock);
        if (clock < 0)
        {
            day--;
            clock += NanosecondsPerDay;
        }

        var date = new DateTime((day + UnixEpochDay) * TimeSpan.TicksPerDay).AddTicks(clock / 100);
        var text = date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var fraction = clock % 1_000_000_000;
        return fraction == 0 ? text : text + "." + fraction.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }
}
