using System;
using Laminar.Functions;
using static Laminar.Tests.Values.Bodies;

namespace Laminar.Tests.Values;

internal static class CastBodies
{
    public static readonly Bodies All = new()
    {
        { "float8_int4", a => Casts.ToText(Casts.ToInt32(D(a[0]))), a => Or(Casts.TryToInt32(D(a[0])), Casts.ToText) },
        { "numeric_int4", a => Casts.ToText(Casts.ToInt32(M(a[0]))), a => Or(Casts.TryToInt32(M(a[0])), Casts.ToText) },
        { "float8_int2", a => Casts.ToText(Casts.ToInt16(D(a[0]))), a => Or(Casts.TryToInt16(D(a[0])), Casts.ToText) },
        { "float8_int8", a => Casts.ToText(Casts.ToInt64(D(a[0]))), a => Or(Casts.TryToInt64(D(a[0])), Casts.ToText) },
        { "int8_int4", a => Casts.ToText(Casts.ToInt32(L(a[0]))), a => Or(Casts.TryToInt32(L(a[0])), Casts.ToText) },
        { "int8_int2", a => Casts.ToText(Casts.ToInt16(L(a[0]))), a => Or(Casts.TryToInt16(L(a[0])), Casts.ToText) },
        {
            "text_int4",
            a => Casts.ToText(Casts.ParseInt32(a[0])), a => Show(Casts.ToUtf8(Casts.ParseInt32(U(a[0])))),
            a => Or(Casts.TryParseInt32(a[0]), Casts.ToText), a => Or(Casts.TryParseInt32(U(a[0])), Casts.ToText)
        },
        {
            "text_int8",
            a => Casts.ToText(Casts.ParseInt64(a[0])), a => Show(Casts.ToUtf8(Casts.ParseInt64(U(a[0])))),
            a => Or(Casts.TryParseInt64(a[0]), Casts.ToText), a => Or(Casts.TryParseInt64(U(a[0])), Casts.ToText)
        },
        {
            "text_int2",
            a => Casts.ToText(Casts.ParseInt16(a[0])), a => Show(Casts.ToUtf8(Casts.ParseInt16(U(a[0])))),
            a => Or(Casts.TryParseInt16(a[0]), Casts.ToText), a => Or(Casts.TryParseInt16(U(a[0])), Casts.ToText)
        },
        {
            "text_float8",
            a => Casts.ToText(Casts.ParseDouble(a[0])), a => Show(Casts.ToUtf8(Casts.ParseDouble(U(a[0])))),
            a => Or(Casts.TryParseDouble(a[0]), Casts.ToText), a => Or(Casts.TryParseDouble(U(a[0])), Casts.ToText)
        },
        {
            "text_float4",
            a => Casts.ToText(Casts.ParseSingle(a[0])), a => Show(Casts.ToUtf8(Casts.ParseSingle(U(a[0])))),
            a => Or(Casts.TryParseSingle(a[0]), Casts.ToText), a => Or(Casts.TryParseSingle(U(a[0])), Casts.ToText)
        },
        {
            "text_bool",
            a => Casts.ToText(Casts.ParseBoolean(a[0])), a => Show(Casts.ToUtf8(Casts.ParseBoolean(U(a[0])))),
            a => Or(Casts.TryParseBoolean(a[0]), Casts.ToText), a => Or(Casts.TryParseBoolean(U(a[0])), Casts.ToText)
        },
        {
            "text_numeric",
            a => Casts.ToText(Casts.ParseDecimal(a[0])), a => Show(Casts.ToUtf8(Casts.ParseDecimal(U(a[0])))),
            a => Or(Casts.TryParseDecimal(a[0]), Casts.ToText), a => Or(Casts.TryParseDecimal(U(a[0])), Casts.ToText)
        },
        {
            "timestamp_text",
            a => Casts.ToText(Casts.ParseTimestamp(a[0])), a => Show(Casts.ToUtf8(Casts.ParseTimestamp(U(a[0])))),
            a => Or(Casts.TryParseTimestamp(a[0]), Casts.ToText), a => Or(Casts.TryParseTimestamp(U(a[0])), Casts.ToText)
        },
        {
            "timestamptz_text",
            a => Casts.ToText(Casts.ParseTimestamp(a[0])), a => Show(Casts.ToUtf8(Casts.ParseTimestamp(U(a[0])))),
            a => Or(Casts.TryParseTimestamp(a[0]), Casts.ToText), a => Or(Casts.TryParseTimestamp(U(a[0])), Casts.ToText)
        },
        {
            "date_text",
            a => Casts.ToText(Casts.ParseDateOnly(a[0])), a => Show(Casts.ToUtf8(Casts.ParseDateOnly(U(a[0])))),
            a => Or(Casts.TryParseDateOnly(a[0]), Casts.ToText), a => Or(Casts.TryParseDateOnly(U(a[0])), Casts.ToText)
        },
        {
            "time_text",
            a => Casts.ToText(Casts.ParseTimeOnly(a[0])), a => Show(Casts.ToUtf8(Casts.ParseTimeOnly(U(a[0])))),
            a => Or(Casts.TryParseTimeOnly(a[0]), Casts.ToText), a => Or(Casts.TryParseTimeOnly(U(a[0])), Casts.ToText)
        },
        {
            "interval_text",
            a => Casts.ToText(Casts.ParseTimeSpan(a[0])), a => Show(Casts.ToUtf8(Casts.ParseTimeSpan(U(a[0])))),
            a => Or(Casts.TryParseTimeSpan(a[0]), Casts.ToText), a => Or(Casts.TryParseTimeSpan(U(a[0])), Casts.ToText)
        },
        { "numeric_ps", a => Show(Casts.Fit(M(a[0]), I(a[1]), I(a[2]))), a => Or(Casts.TryFit(M(a[0]), I(a[1]), I(a[2])), Casts.ToText) },
        { "float8_numeric", a => Show(Casts.ToDecimal(D(a[0]))), a => Or(Casts.TryToDecimal(D(a[0])), Casts.ToText) },
        { "float4_numeric", a => Show(Casts.ToDecimal(Casts.ParseSingle(a[0]))), a => Or(Casts.TryToDecimal(Casts.ParseSingle(a[0])), Casts.ToText) },
        { "float8_float4", a => Casts.ToText(Casts.ToSingle(D(a[0]))), a => Or(Casts.TryToSingle(D(a[0])), Casts.ToText) },
    };

    private static string Or<T>(T? value, Func<T, string> show) where T : struct => value is { } given ? show(given) : "!";
}
