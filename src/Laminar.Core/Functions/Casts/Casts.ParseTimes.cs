using System;

namespace Laminar.Functions;

/// <content>Times out of text; blanks around are left out.</content>
public static partial class Casts
{
    /// <summary>Text as TIMESTAMP: <c>yyyy-MM-dd[ HH:mm[:ss[.f…]]][zone]</c>.</summary>
    public static Timestamp ParseTimestamp(Utf8 text) => NumberText.Checked(TimeText.TryRead(text.Span, out Timestamp result), result);

    /// <summary>As <see cref="ParseTimestamp(Utf8)"/>.</summary>
    public static Timestamp ParseTimestamp(string text) => NumberText.Checked(TimeText.TryRead(text.AsSpan(), out Timestamp result), result);

    /// <summary>As <see cref="ParseTimestamp(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static Timestamp? TryParseTimestamp(Utf8 text) => TimeText.TryRead(text.Span, out Timestamp result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseTimestamp(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static Timestamp? TryParseTimestamp(string text) => TimeText.TryRead(text.AsSpan(), out Timestamp result) == Reading.Good ? result : null;

    /// <summary>Text as DATE: <c>yyyy-MM-dd</c>, or a timestamp, whose time is left out.</summary>
    public static DateOnly ParseDateOnly(Utf8 text) => NumberText.Checked(TimeText.TryRead(text.Span, out DateOnly result), result);

    /// <summary>As <see cref="ParseDateOnly(Utf8)"/>.</summary>
    public static DateOnly ParseDateOnly(string text) => NumberText.Checked(TimeText.TryRead(text.AsSpan(), out DateOnly result), result);

    /// <summary>As <see cref="ParseDateOnly(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static DateOnly? TryParseDateOnly(Utf8 text) => TimeText.TryRead(text.Span, out DateOnly result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseDateOnly(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static DateOnly? TryParseDateOnly(string text) => TimeText.TryRead(text.AsSpan(), out DateOnly result) == Reading.Good ? result : null;

    /// <summary>Text as TIME: <c>HH:mm[:ss[.f…]]</c>, rounded to 100 ns.</summary>
    public static TimeOnly ParseTimeOnly(Utf8 text) => NumberText.Checked(TimeText.TryRead(text.Span, out TimeOnly result), result);

    /// <summary>As <see cref="ParseTimeOnly(Utf8)"/>.</summary>
    public static TimeOnly ParseTimeOnly(string text) => NumberText.Checked(TimeText.TryRead(text.AsSpan(), out TimeOnly result), result);

    /// <summary>As <see cref="ParseTimeOnly(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static TimeOnly? TryParseTimeOnly(Utf8 text) => TimeText.TryRead(text.Span, out TimeOnly result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseTimeOnly(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static TimeOnly? TryParseTimeOnly(string text) => TimeText.TryRead(text.AsSpan(), out TimeOnly result) == Reading.Good ? result : null;

    /// <summary>Text as INTERVAL: <c>[n day[s]] [-]HH:mm[:ss[.f…]]</c>, or numbers with units (<c>2 hours 30 min</c>).</summary>
    public static TimeSpan ParseTimeSpan(Utf8 text) => NumberText.Checked(TimeText.TryRead(text.Span, out TimeSpan result), result);

    /// <summary>As <see cref="ParseTimeSpan(Utf8)"/>.</summary>
    public static TimeSpan ParseTimeSpan(string text) => NumberText.Checked(TimeText.TryRead(text.AsSpan(), out TimeSpan result), result);

    /// <summary>As <see cref="ParseTimeSpan(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static TimeSpan? TryParseTimeSpan(Utf8 text) => TimeText.TryRead(text.Span, out TimeSpan result) == Reading.Good ? result : null;

    /// <summary>As <see cref="ParseTimeSpan(Utf8)"/>; null where the text is not one or does not fit.</summary>
    public static TimeSpan? TryParseTimeSpan(string text) => TimeText.TryRead(text.AsSpan(), out TimeSpan result) == Reading.Good ? result : null;
}
