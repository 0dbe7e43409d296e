using System;
using System.Numerics;

namespace Laminar.Functions;

/// <content>To text as Utf8, in the scratch memory of the batch where it is longer than 12 bytes.</content>
public static partial class Casts
{
    /// <summary>The digits of an integer.</summary>
    public static Utf8 ToUtf8<T>(T value) where T : unmanaged, IBinaryInteger<T>
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..ValueWriter.Integer(text, value)]);
    }

    /// <summary>The fewest digits that read back as the same number; NaN, Infinity, -Infinity.</summary>
    public static Utf8 ToUtf8(double value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..ValueWriter.Double(text, value)]);
    }

    /// <summary>The fewest digits that read back as the same number; NaN, Infinity, -Infinity.</summary>
    public static Utf8 ToUtf8(float value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..ValueWriter.Single(text, value)]);
    }

    /// <summary>All digits of the value's scale.</summary>
    public static Utf8 ToUtf8(decimal value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..ValueWriter.Decimal(text, value)]);
    }

    /// <summary>true or false.</summary>
    public static Utf8 ToUtf8(bool value) => value ? Utf8.Literal("true"u8) : Utf8.Literal("false"u8);

    /// <summary><c>2001-01-01 06:20:00</c>, with a fraction where there is one.</summary>
    public static Utf8 ToUtf8(Timestamp value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..TimeWriter.Timestamp(text, value.Nanoseconds)]);
    }

    /// <summary><c>2001-01-01</c>.</summary>
    public static Utf8 ToUtf8(DateOnly value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..TimeWriter.Date(text, value)]);
    }

    /// <summary><c>06:20:00</c>, with a fraction where there is one.</summary>
    public static Utf8 ToUtf8(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..TimeWriter.Time(text, value.Ticks * Timestamp.NanosecondsPerTick)]);
    }

    /// <summary><c>1 day 02:00:00</c>, as PostgreSQL prints intervals.</summary>
    public static Utf8 ToUtf8(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return TextScratch.Copy(text[..ValueWriter.Interval(text, value)]);
    }

    /// <summary>The same.</summary>
    public static Utf8 ToUtf8(Utf8 value) => value;

    /// <summary>The string's text as Utf8; half of a surrogate pair becomes U+FFFD.</summary>
    public static Utf8 ToUtf8(string value) => Text.ToUtf8(value);
}
