using System;
using System.Numerics;
using Laminar.Compiler.Catalog;
using Laminar.Reference;

namespace Laminar.Oracle.Generation;

/// <summary>
/// Column values: mostly small ones, so that groups form and sums stay in range, some odd ones, some at the ends of the type. Doubles are
/// eighths unless <paramref name="wild"/>, so that sums are exact in any order.
/// </summary>
public sealed class ValueGenerator(Random random, bool wild)
{
    private static readonly string[] Texts =
    [
        "", "a", "A", "b", "abc", "ABC", "aBc", "a_b%c", "ab", " pad ", "ünï", "日本語", "😀x", "twelve chars", "thirteen char", "a text of more than twelve bytes",
        "a text of more than twelve letters", "NULL", " 12 ", "42", "-7", "3.5", "1e3", "2024-01-15", "2024-01-15 10:20:30.5", "10:20:30", "true", "it's", @"back\slash", "a,b,c", "x\ty",
    ];

    public object? Value(Column column)
    {
        if (column.Nullable && random.Next(4) == 0)
        {
            return null;
        }

        return column.ClrTypeName is not null ? (short)random.Next(3) : Value(column.Type.Kind, column.Clr);
    }

    private object Value(TypeKind kind, ClrKind clr) => kind switch
    {
        TypeKind.Boolean => random.Next(2) == 0,
        TypeKind.Real => (float)Floating(float.MaxValue, float.Epsilon),
        TypeKind.Double => Floating(double.MaxValue, double.Epsilon),
        // 1.50 and 1.5 are one group: which of them is written is open, so there is only one.
        TypeKind.Decimal => decimal.Parse(Decimal().ToString("G29")),
        TypeKind.Text => Texts[random.Next(Texts.Length)],
        TypeKind.Timestamp => Time(clr),
        TypeKind.Date => new DateOnly(2024, 1, 1).AddDays(random.Next(8) == 0 ? random.Next(-40_000, 40_000) : random.Next(-3, 60)),
        TypeKind.Time => random.Next(6) == 0 ? TimeOnly.MinValue : new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay) / (random.Next(2) == 0 ? 10_000_000 : 1) % TimeSpan.TicksPerDay),
        TypeKind.Interval => new TimeSpan(random.Next(3) * 36_000_000_000L + random.Next(-100, 100) * 10_000_000L + (random.Next(4) == 0 ? random.Next(10_000_000) : 0)),
        _ => Integer(kind),
    };

    private object Integer(TypeKind kind)
    {
        var (low, high) = Range(kind);
        var value = random.Next(20) switch
        {
            0 => low + random.Next(2),
            1 => high - random.Next(2),
            2 or 3 => random.Next(-120, 120),
            _ => (BigInteger)random.Next(-3, 6),
        };
        return Integers.Narrow(BigInteger.Max(low, BigInteger.Min(high, value)), kind);
    }

    private static (BigInteger Low, BigInteger High) Range(TypeKind kind) => kind switch
    {
        TypeKind.TinyInt => (sbyte.MinValue, sbyte.MaxValue),
        TypeKind.SmallInt => (short.MinValue, short.MaxValue),
        TypeKind.Integer => (int.MinValue, int.MaxValue),
        TypeKind.BigInt => (long.MinValue, long.MaxValue),
        TypeKind.UTinyInt => (0, byte.MaxValue),
        TypeKind.USmallInt => (0, ushort.MaxValue),
        TypeKind.UInteger => (0, uint.MaxValue),
        _ => (0, ulong.MaxValue),
    };

    private double Floating(double greatest, double least)
    {
        if (!wild)
        {
            return random.Next(12) == 0 ? -0.0 : random.Next(-80, 80) / 8.0;
        }

        return random.Next(12) switch
        {
            0 => double.NaN,
            1 => double.PositiveInfinity,
            2 => double.NegativeInfinity,
            3 => greatest,
            4 => least,
            5 => 0.1,
            6 => -0.0,
            7 => 1e15 / 3,
            _ => random.NextDouble() * 100 - 50,
        };
    }

    private decimal Decimal() => random.Next(12) switch
    {
        0 => 0.000m,
        1 => 123456789012.345678m,
        2 => -0.5m,
        3 when wild => 7_000_000_000_000_000_000_000_000m,
        _ => random.Next(-5000, 5000) * (random.Next(3) switch { 0 => 1m, 1 => 0.1m, _ => 0.01m }),
    };

    private Instant Time(ClrKind clr)
    {
        if (wild && random.Next(10) == 0 && clr is ClrKind.DateTime or ClrKind.DateTimeOffset)
        {
            return new Instant(-9_000_000_000_000_000_000);
        }

        var day = random.Next(5) == 0 ? random.NextInt64(-60_000, 60_000) : 19_700 + random.Next(30);
        var inDay = random.Next(4) switch
        {
            0 => 0,
            1 => random.NextInt64(86_400) * 1_000_000_000,
            _ => random.NextInt64(Instant.PerDay),
        };
        return new Instant(day * Instant.PerDay + (clr == ClrKind.Timestamp ? inDay : inDay / 100 * 100));
    }
}
