using System;
using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Explain;

/// <summary>Constants as SQL literals.</summary>
internal static class SqlConstants
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static string Print(ConstantExpr constant) => constant.Value switch
    {
        null => "NULL",
        string text => Quote(text),
        BytesLiteral bytes => $"X'{bytes.Hex}'",
        bool value => value ? "TRUE" : "FALSE",
        double or float => Floating(Convert.ToDouble(constant.Value, CultureInfo.InvariantCulture)),
        long value when constant.Type.Kind == TypeKind.Timestamp => $"TIMESTAMP '{Time(value)}'",
        int value when constant.Type.Kind == TypeKind.Date => $"DATE '{new DateTime(value * TimeSpan.TicksPerDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'",
        long value when constant.Type.Kind == TypeKind.Time => $"TIME '{new TimeSpan(value).ToString("c", CultureInfo.InvariantCulture)}'",
        long value when constant.Type.Kind == TypeKind.Interval => $"INTERVAL '{Interval(value)}'",
        _ => Convert.ToString(constant.Value, CultureInfo.InvariantCulture)!,
    };

    public static string Quote(string text) => "'" + Printable.Text(text.Replace("'", "''")) + "'";

    private static string Time(long nanoseconds)
    {
        var fraction = nanoseconds % 1_000_000_000;
        var whole = nanoseconds - (fraction < 0 ? fraction + 1_000_000_000 : fraction);
        var second = Epoch.AddTicks(whole / 100).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return fraction == 0 ? second : second + "." + (nanoseconds - whole).ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
    }

    private static string Interval(long ticks) => Math.Abs((decimal)ticks) <= long.MaxValue / 100
        ? Duration.Text(ticks * 100)
        : new TimeSpan(ticks).ToString("c", CultureInfo.InvariantCulture);

    private static string Floating(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.IsNaN(value) || double.IsInfinity(value) ? $"CAST('{text}' AS DOUBLE)" : text.IndexOf('E') >= 0 ? text : text + "e0";
    }
}
