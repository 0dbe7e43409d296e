using Laminar.Functions;
using static Laminar.Tests.Values.Bodies;

namespace Laminar.Tests.Values;

internal static class TimeBodies
{
    public static readonly Bodies All = new()
    {
        { "extract_year", a => Show(Times.Year(T(a[0]))) },
        { "extract_isoyear", a => Show(Times.IsoYear(T(a[0]))) },
        { "extract_quarter", a => Show(Times.Quarter(T(a[0]))) },
        { "extract_month", a => Show(Times.Month(T(a[0]))) },
        { "extract_week", a => Show(Times.Week(T(a[0]))) },
        { "extract_day", a => Show(Times.Day(T(a[0]))) },
        { "extract_dow", a => Show(Times.DayOfWeek(T(a[0]))) },
        { "extract_isodow", a => Show(Times.IsoDayOfWeek(T(a[0]))) },
        { "extract_doy", a => Show(Times.DayOfYear(T(a[0]))) },
        { "extract_decade", a => Show(Times.Decade(T(a[0]))) },
        { "extract_century", a => Show(Times.Century(T(a[0]))) },
        { "extract_millennium", a => Show(Times.Millennium(T(a[0]))) },
        { "extract_hour", a => Show(Times.Hour(T(a[0]))) },
        { "extract_minute", a => Show(Times.Minute(T(a[0]))) },
        { "extract_second", a => Show(Times.Second(T(a[0]))) },
        { "extract_milliseconds", a => Show(Times.Millisecond(T(a[0]))) },
        { "extract_microseconds", a => Show(Times.Microsecond(T(a[0]))) },
        { "extract_epoch", a => Show(Times.Epoch(T(a[0]))) },
        { "extractd_year", a => Show(Times.Year(Casts.ParseDateOnly(a[0]))) },
        { "extractd_week", a => Show(Times.Week(Casts.ParseDateOnly(a[0]))) },
        { "extractd_isodow", a => Show(Times.IsoDayOfWeek(Casts.ParseDateOnly(a[0]))) },
        { "extractd_doy", a => Show(Times.DayOfYear(Casts.ParseDateOnly(a[0]))) },
        { "extractd_quarter", a => Show(Times.Quarter(Casts.ParseDateOnly(a[0]))) },
        { "extractd_epoch", a => Show(Times.Epoch(Casts.ParseDateOnly(a[0]))) },
        { "extractt_hour", a => Show(Times.Hour(Casts.ParseTimeOnly(a[0]))) },
        { "extractt_second", a => Show(Times.Second(Casts.ParseTimeOnly(a[0]))) },
        { "extractt_epoch", a => Show(Times.Epoch(Casts.ParseTimeOnly(a[0]))) },
        { "extractt_milliseconds", a => Show(Times.Millisecond(Casts.ParseTimeOnly(a[0]))) },
        { "extracti_day", a => Show(Times.Day(S(a[0]))) },
        { "extracti_hour", a => Show(Times.Hour(S(a[0]))) },
        { "extracti_minute", a => Show(Times.Minute(S(a[0]))) },
        { "extracti_second", a => Show(Times.Second(S(a[0]))) },
        { "extracti_epoch", a => Show(Times.Epoch(S(a[0]))) },
        { "date_trunc", a => Show(Times.Truncate(U(a[0]), T(a[1]))), a => Show(Times.Truncate(a[0], T(a[1]))) },
        { "date_trunc_i", a => Show(Times.Truncate(U(a[0]), S(a[1]))), a => Show(Times.Truncate(a[0], S(a[1]))) },
        { "date_bin", a => Show(Times.Bin(S(a[0]), T(a[1]), T(a[2]))) },
        { "make_date", a => Show(Times.MakeDate(I(a[0]), I(a[1]), I(a[2]))) },
        { "make_time", a => Show(Times.MakeTime(I(a[0]), I(a[1]), D(a[2]))) },
        { "make_timestamp", a => Show(Times.MakeTimestamp(I(a[0]), I(a[1]), I(a[2]), I(a[3]), I(a[4]), D(a[5]))) },
        { "to_timestamp_d", a => Show(Times.FromEpoch(D(a[0]))), a => Show(Times.FromEpoch(M(a[0]))) },
        { "to_char", a => Show(Times.ToChar(T(a[0]), U(a[1]))), a => Show(Times.ToChar(T(a[0]), a[1])) },
    };
}
