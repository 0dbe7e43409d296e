using System;

namespace Laminar.Functions;

/// <content>TO_CHAR (PostgreSQL's patterns) and DATE_FORMAT (Flink's, which are Java's). Names of months and days are English.</content>
public static partial class Times
{
    /// <summary>
    /// The instant in a pattern of YYYY YYY YY Y MM Mon Month DDD DD D Dy Day HH24 HH12 HH MI SS MS US AM PM Q WW W IYYY IW ID; what stands in
    /// "quotes", and every character that begins no field, is itself. PostgreSQL's other fields throw.
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
