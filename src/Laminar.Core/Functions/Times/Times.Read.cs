using System;
using System.Numerics;

namespace Laminar.Functions;

/// <content>
/// TO_TIMESTAMP and TO_DATE with a format: one with a small y is of DATE_FORMAT's language (yyyy-MM-dd HH:mm:ss), any other of TO_CHAR's (YYYY-MM-DD HH24:MI:SS).
/// </content>
public static partial class Times
{
    /// <summary>The instant that a text of a format is; fields that are not given are those of 1970-01-01 00:00:00. A text of another form throws.</summary>
    public static Timestamp ReadTimestamp(Utf8 text, Utf8 format) => ReadTimestamp(text.Span, format.Span);

    /// <summary>As <see cref="ReadTimestamp(Utf8, Utf8)"/>.</summary>
    public static Timestamp ReadTimestamp(string text, string format) => ReadTimestamp(text.AsSpan(), format.AsSpan());

    /// <summary>The date that a text of a format is. A text of another form throws.</summary>
    public static DateOnly ReadDate(Utf8 text, Utf8 format) => Read(text.Span, format.Span, "TO_DATE").Date;

    /// <summary>As <see cref="ReadDate(Utf8, Utf8)"/>.</summary>
    public static DateOnly ReadDate(string text, string format) => Read(text.AsSpan(), format.AsSpan(), "TO_DATE").Date;

    private static Timestamp ReadTimestamp<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> format) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var (date, clock) = Read(text, format, "TO_TIMESTAMP");
        return new Timestamp(checked(Casts.ToTimestamp(date).Nanoseconds + clock));
    }

    private static (DateOnly Date, long Clock) Read<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> format, string function)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var parts = new TimeParts<TChar>(text);
        var isRead = format.IndexOf(TChar.CreateTruncating('y')) >= 0 ? JavaReader.TryRead(ref parts, format) : PostgreSqlReader.TryRead(ref parts, format);
        if (!isRead | !parts.TryMake(out var date, out var clock))
        {
            Failure.Argument(function, "the text is no time of this format");
        }

        return (date, clock);
    }
}
