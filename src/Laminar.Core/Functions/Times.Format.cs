using System;

namespace Laminar.Functions;

/// <content>TO_CHAR (PostgreSQL's patterns) and DATE_FORMAT (Flink's, which are Java's). Names of months and days are English.</content>
public static partial class Times
{
    /// <summary>
    /// The instant in a pattern of YYYY YY MM DD DDD HH24 HH HH12 MI SS MS US NS AM PM Q IW IYYY ID Mon Month Dy Day; what stands in "quotes",
    /// and every other character, is itself.
    /// </summary>
    public static Utf8 ToChar(Timestamp value, Utf8 pattern) => PostgreSqlPattern.Format(value, pattern.Span).ToUtf8();

    /// <summary>As <see cref="ToChar(Timestamp, Utf8)"/>.</summary>
    public static string ToChar(Timestamp value, string pattern) => PostgreSqlPattern.Format(value, pattern.AsSpan()).ToString();

    /// <summary>
    /// The instant in a pattern of yyyy yy MM M dd d HH H hh h mm m ss s S… (fraction) a E EEEE MMM MMMM D; what stands in 'quotes', and every
    /// character that is no letter, is itself. Other letters throw.
    /// </summary>
    public static Utf8 DateFormat(Timestamp value, Utf8 pattern) => JavaPattern.Format(value, pattern.Span).ToUtf8();

    /// <summary>As <see cref="DateFormat(Timestamp, Utf8)"/>.</summary>
    public static string DateFormat(Timestamp value, string pattern) => JavaPattern.Format(value, pattern.AsSpan()).ToString();
}
