using System;

namespace Laminar.Formats;

/// <summary>yyyy-MM-dd.</summary>
internal readonly struct DateField : IFieldParser<DateOnly>
{
    public static string Expected => "a DATE (yyyy-MM-dd)";

    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly value) => TimeReader.TryDate(text, out value);
}

/// <summary>HH:mm[:ss[.f…]]; digits beyond 100 ns are cut off.</summary>
internal readonly struct TimeField : IFieldParser<TimeOnly>
{
    public static string Expected => "a TIME (HH:mm:ss)";

    public static bool TryParse(ReadOnlySpan<byte> text, out TimeOnly value)
    {
        var parsed = TimeReader.TryTime(text, out var nanoseconds);
        value = new TimeOnly(nanoseconds / Timestamp.NanosecondsPerTick);
        return parsed;
    }
}
