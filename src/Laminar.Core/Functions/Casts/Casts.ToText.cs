using System;
using System.Numerics;

namespace Laminar.Functions;

/// <content>To text as string: what <c>ToUtf8</c> gives, in a new string.</content>
public static partial class Casts
{
    /// <summary>As <see cref="ToUtf8{T}(T)"/>.</summary>
    public static string ToText<T>(T value) where T : unmanaged, IBinaryInteger<T>
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return Ascii(text[..ValueWriter.Integer(text, value)]);
    }

    /// <summary>As <see cref="ToUtf8(double)"/>.</summary>
    public static string ToText(double value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return Ascii(text[..ValueWriter.Double(text, value)]);
    }

    /// <summary>As <see cref="ToUtf8(float)"/>.</summary>
    public static string ToText(float value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return Ascii(text[..ValueWriter.Single(text, value)]);
    }

    /// <summary>As <see cref="ToUtf8(decimal)"/>.</summary>
    public static string ToText(decimal value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return Ascii(text[..ValueWriter.Decimal(text, value)]);
    }

    /// <summary>As <see cref="ToUtf8(bool)"/>.</summary>
    public static string ToText(bool value) => value ? "true" : "false";

    /// <summary>As <see cref="ToUtf8(Timestamp)"/>.</summary>
    public static string ToText(Timestamp value) => value.ToString();

    /// <summary>As <see cref="ToUtf8(DateOnly)"/>.</summary>
    public static string ToText(DateOnly value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return Ascii(text[..TimeWriter.Date(text, value)]);
    }

    /// <summary>As <see cref="ToUtf8(TimeOnly)"/>.</summary>
    public static string ToText(TimeOnly value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return Ascii(text[..TimeWriter.Time(text, value.Ticks * Timestamp.NanosecondsPerTick)]);
    }

    /// <summary>As <see cref="ToUtf8(TimeSpan)"/>.</summary>
    public static string ToText(TimeSpan value)
    {
        Span<byte> text = stackalloc byte[ValueWriter.Room];
        return Ascii(text[..ValueWriter.Interval(text, value)]);
    }

    /// <summary>The same.</summary>
    public static string ToText(string value) => value;

    /// <summary>The text as a string; U+FFFD stands for what is not UTF-8.</summary>
    public static string ToText(Utf8 value) => value.ToString();

    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of SQL that gives a string makes one; over Utf8 none is made")]
    private static string Ascii(ReadOnlySpan<byte> text) => System.Text.Encoding.ASCII.GetString(text);
}
