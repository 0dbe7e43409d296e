using System;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Values as text, as PostgreSQL prints them, in ASCII. The caller gives <see cref="Room"/> bytes; each method returns the length.</summary>
internal static class ValueWriter
{
    /// <summary>Enough for any value.</summary>
    public const int Room = 64;

    public static int Integer<T>(Span<byte> text, T value) where T : unmanaged, IBinaryInteger<T>
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    public static int Decimal(Span<byte> text, decimal value)
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    /// <summary>The fewest digits that read back as the same number; an exponent below -4 and from 15 on.</summary>
    public static int Double(Span<byte> text, double value)
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return Exponent(text, length, isLarge: Math.Abs(value) >= 1e15);
    }

    /// <summary>The fewest digits that read back as the same number; an exponent below -4 and from 6 on.</summary>
    public static int Single(Span<byte> text, float value)
    {
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return Exponent(text, length, isLarge: MathF.Abs(value) >= 1e6f);
    }

    public static int Boolean(Span<byte> text, bool value)
    {
        Utf8Formatter.TryFormat(value, text, out var length, 'l');
        return length;
    }

    /// <summary>[n day[s] ][-]HH:mm:ss[.f…]; only days where there is no time.</summary>
    public static int Interval(Span<byte> text, TimeSpan value)
    {
        var days = value.Ticks / TimeSpan.TicksPerDay;
        var rest = value.Ticks % TimeSpan.TicksPerDay;
        var length = 0;
        if (days != 0)
        {
            length = Integer(text, days);
            var unit = days == 1 ? " day"u8 : " days"u8;
            unit.CopyTo(text[length..]);
            length += unit.Length;
            if (rest == 0)
            {
                return length;
            }

            text[length++] = (byte)' ';
        }

        if (rest < 0)
        {
            text[length++] = (byte)'-';
        }

        return length + TimeWriter.Time(text[length..], Math.Abs(rest) * Timestamp.NanosecondsPerTick);
    }

    /// <summary>From the framework's form to PostgreSQL's: e for E, and an exponent also where the framework writes large numbers without.</summary>
    private static int Exponent(Span<byte> text, int length, bool isLarge)
    {
        var exponent = text[..length].IndexOf((byte)'E');
        if (exponent >= 0)
        {
            text[exponent] = (byte)'e';
            return length;
        }

        if (!isLarge || text[length - 1] == 'y')
        {
            return length;
        }

        // -ddd.dd becomes -d.dddde+02: the point moves, zeros at the end go.
        var start = text[0] == '-' ? 1 : 0;
        var point = text[..length].IndexOf((byte)'.');
        var whole = (point < 0 ? length : point) - start;
        if (point >= 0)
        {
            text[(point + 1)..length].CopyTo(text[point..]);
            length--;
        }

        text[(start + 1)..length].CopyTo(text[(start + 2)..]);
        text[start + 1] = (byte)'.';
        length = text[..(length + 1)].TrimEnd((byte)'0').TrimEnd((byte)'.').Length;
        "e+"u8.CopyTo(text[length..]);
        TimeWriter.Digits(text[(length + 2)..], whole - 1, 2);
        return length + 4;
    }
}
