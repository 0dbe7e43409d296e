using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Reference;

namespace Laminar.Oracle.Postgres;

/// <summary>A value as psql prints it, read as the type that Laminar gives.</summary>
public static class PostgresValue
{
    public static object? Read(string? text, SqlType type) => (text, type.Kind) switch
    {
        (null, _) => null,
        ("t", TypeKind.Boolean) => true,
        ("f", TypeKind.Boolean) => false,
        (_, TypeKind.Decimal) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        (_, TypeKind.Interval) => Interval(text),
        (_, TypeKind.Text) => text,
        (_, TypeKind.Array) => PostgresArray.Read(text, type),
        _ when type.IsInteger => CastTo.Type(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), type),
        _ => CastTo.Type(text, type),
    };

    /// <summary>"2 days 03:04:05.5", "-00:00:01".</summary>
    private static object Interval(string text)
    {
        var parts = text.Split(' ');
        var clock = parts.Length % 2 == 1 ? parts[^1] : "00:00:00";
        var sign = clock[0] == '-' ? -1 : 1;
        var fields = clock.TrimStart('-', '+').Split(':');
        var ticks = (long)((decimal.Parse(fields[0], CultureInfo.InvariantCulture) * 3600 + decimal.Parse(fields[1], CultureInfo.InvariantCulture) * 60
            + decimal.Parse(fields[2], CultureInfo.InvariantCulture)) * 10_000_000m) * sign;
        var days = parts.Length > 1 ? long.Parse(parts[0], CultureInfo.InvariantCulture) : 0;
        return new System.TimeSpan(ticks + days * System.TimeSpan.TicksPerDay);
    }
}
