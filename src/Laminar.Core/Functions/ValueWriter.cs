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
        text[..length].Replace((byte)'E', (byte)'e');
        return length;
    }

    /// <summary>As for a double; an exponent from 6 on.</summary>
    public static int Single(Span<byte> text, float value)
    {
        if (Math.Abs(value) is >= 1e6f and < 1e7f)
        {
            return Millions(text, value);
        }

        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        text[..length].Replace((byte)'E', (byte)'e');
        return length;
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

    // Where the framework still writes seven digits and PostgreSQL an exponent: d.dddddde+06 without trailing zeros.
    private static int Millions(Span<byte> text, float value)
    {
        value.TryFormat(text, out var length, "E6", CultureInfo.InvariantCulture);
        var end = text[..length].IndexOf((byte)'E');
        while (text[end - 1] is (byte)'0' or (byte)'.')
        {
            var isPoint = text[--end] == '.';
            if (isPoint)
            {
                break;
            }
        }

        "e+06"u8.CopyTo(text[end..]);
        return end + 4;
    }
}
