using System;
using System.Globalization;

namespace Laminar.Formats;

/// <summary>Values as both formats write them: invariant, floating numbers in the shortest form that reads back the same.</summary>
internal static class ValueWriter
{
    // The longest: a decimal has 31 characters, a double 24, an interval 27.
    private const int MaxLength = 64;

    public static void Format<T>(OutputBuffer output, T value) where T : IUtf8SpanFormattable
    {
        var fits = value.TryFormat(output.Reserve(MaxLength), out var written, default, CultureInfo.InvariantCulture);
        System.Diagnostics.Debug.Assert(fits, "no value is longer than MaxLength");
        output.Advance(written);
    }

    public static void Boolean(OutputBuffer output, bool value) => output.Write(value ? "true"u8 : "false"u8);

    /// <summary>yyyy-MM-dd, the separator, HH:mm:ss[.f…].</summary>
    public static void Timestamp(OutputBuffer output, Timestamp value, byte separator)
    {
        var room = output.Reserve(MaxLength);
        var written = TimeWriter.Timestamp(room, value.Nanoseconds);
        room[10] = separator;
        output.Advance(written);
    }

    /// <summary>As a DateTime may lie outside a Timestamp's range, it is written from its own parts.</summary>
    public static void DateTime(OutputBuffer output, DateTime value, byte separator)
    {
        Date(output, DateOnly.FromDateTime(value));
        output.Write(separator);
        Time(output, TimeOnly.FromDateTime(value));
    }

    public static void Date(OutputBuffer output, DateOnly value) => output.Advance(TimeWriter.Date(output.Reserve(MaxLength), value));

    public static void Time(OutputBuffer output, TimeOnly value) =>
        output.Advance(TimeWriter.Time(output.Reserve(MaxLength), value.Ticks * Laminar.Timestamp.NanosecondsPerTick));

    /// <summary>[-][d.]HH:mm:ss[.fffffff].</summary>
    public static void Interval(OutputBuffer output, TimeSpan value) => Format(output, value);
}
