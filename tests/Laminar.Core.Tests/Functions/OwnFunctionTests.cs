using System;
using System.Collections.Generic;
using Laminar.Functions;
using Xunit;
using static Laminar.Tests.Values.Bodies;

namespace Laminar.Tests.Values;

/// <summary>Functions that PostgreSQL does not have, or has with other types.</summary>
public sealed class OwnFunctionTests
{
    [Theory]
    [InlineData(2.675, 2, 2.68)]
    [InlineData(-2.675, 2, -2.68)]
    [InlineData(1.005, 2, 1.01)]
    [InlineData(0.1, 30, 0.1)]
    [InlineData(1250, -2, 1300)]
    [InlineData(-1250, -2, -1300)]
    [InlineData(49, -2, 0)]
    [InlineData(1e300, 2, 1e300)]
    [InlineData(1e300, -5, 1e300)]
    [InlineData(9007199254740991.0, 3, 9007199254740991.0)]
    [InlineData(5e-324, 5, 0)]
    [InlineData(double.NaN, 1, double.NaN)]
    [InlineData(double.PositiveInfinity, 1, double.PositiveInfinity)]
    [InlineData(123.456, int.MinValue, 0)]
    [InlineData(123.456, int.MaxValue, 123.456)]
    public void Rounds_a_double_as_it_is_written(double value, int places, double expected) => Assert.Equal(expected, Numbers.Round(value, places));

    [Theory]
    [InlineData(2.679, 2, 2.67)]
    [InlineData(-2.679, 2, -2.67)]
    [InlineData(1299, -2, 1200)]
    [InlineData(0.3, 1, 0.3)]
    public void Truncates_a_double_as_it_is_written(double value, int places, double expected) => Assert.Equal(expected, Numbers.Truncate(value, places));

    [Fact]
    public void The_least_integers_overflow()
    {
        Assert.Throws<OverflowException>(() => Numbers.Abs(sbyte.MinValue));
        Assert.Throws<OverflowException>(() => Numbers.Abs(long.MinValue));
        Assert.Throws<OverflowException>(() => Numbers.Divide(sbyte.MinValue, (sbyte)-1));
        Assert.Throws<OverflowException>(() => Numbers.Divide(short.MinValue, (short)-1));
        Assert.Throws<OverflowException>(() => Numbers.Divide(long.MinValue, -1L));
        Assert.Equal(0, Numbers.Modulo(sbyte.MinValue, (sbyte)-1));
        Assert.Equal(0, Numbers.Modulo(long.MinValue, -1L));
        Assert.Equal(255, Numbers.Divide((byte)255, (byte)1));
        Assert.Equal(ulong.MaxValue, Numbers.Divide(ulong.MaxValue, 1UL));
    }

    [Fact]
    public void A_zero_divisor_throws_for_every_type()
    {
        List<Action> divisions =
        [
            () => Numbers.Divide(1, 0), () => Numbers.Divide(1.0, 0.0), () => Numbers.Divide(1f, -0f), () => Numbers.Divide(1m, 0m), () => Numbers.Divide(double.NaN, 0),
            () => Numbers.Modulo(1, 0), () => Numbers.Modulo(1.0, 0.0), () => Numbers.Modulo(1f, 0f), () => Numbers.Modulo(1m, 0m), () => Numbers.Quotient(1L, 0L),
            () => Numbers.Quotient(1m, 0m), () => Numbers.Log(1, 5),
        ];
        Assert.All(divisions, division => Assert.Throws<DivideByZeroException>(division));
    }

    [Theory]
    [InlineData("HOUR", 3, "2024-02-29 03:00:00")]
    [InlineData("minute", -1, "2024-02-28 23:59:00")]
    [InlineData("days", 1, "2024-03-01 00:00:00")]
    [InlineData("SQL_TSI_WEEK", 1, "2024-03-07 00:00:00")]
    [InlineData("MONTH", 12, "2025-02-28 00:00:00")]
    [InlineData("MONTH", -1, "2024-01-29 00:00:00")]
    [InlineData("QUARTER", 1, "2024-05-29 00:00:00")]
    [InlineData("YEAR", 4, "2028-02-29 00:00:00")]
    [InlineData("NANOSECOND", 5, "2024-02-29 00:00:00.000000005")]
    [InlineData("YEAR", 300, "!")]
    [InlineData("YEAR", long.MaxValue, "!")]
    [InlineData("DAY", long.MaxValue, "!")]
    [InlineData("FORTNIGHT", 1, "!")]
    [InlineData("", 1, "!")]
    public void Adds_units(string unit, long count, string expected)
    {
        Assert.Equal(expected, Answer(() => Show(Times.Add(U(unit), count, T("2024-02-29")))));
        Assert.Equal(expected, Answer(() => Show(Times.Add(unit, count, T("2024-02-29")))));
    }

    [Theory]
    [InlineData("HOUR", "2024-01-01 00:30", "2024-01-01 03:29:59", 2)]
    [InlineData("HOUR", "2024-01-01 03:29:59", "2024-01-01 00:30", -2)]
    [InlineData("DAY", "2024-02-28", "2024-03-01", 2)]
    [InlineData("MONTH", "2024-01-31", "2024-02-29", 0)]
    [InlineData("MONTH", "2024-01-29 12:00", "2024-02-29 11:59", 0)]
    [InlineData("MONTH", "2024-01-29 12:00", "2024-02-29 12:00", 1)]
    [InlineData("YEAR", "2024-02-29", "2020-03-01", -3)]
    [InlineData("QUARTER", "2023-01-01", "2024-01-01", 4)]
    public void Counts_units_between(string unit, string from, string to, long expected)
    {
        Assert.Equal(expected, Times.Difference(U(unit), T(from), T(to)));
        Assert.Equal(expected, Times.Difference(unit, T(from), T(to)));
    }

    [Fact]
    public void The_range_of_time_has_a_difference_in_every_unit_but_nanoseconds()
    {
        Assert.Equal(18446744073709551, Times.Difference("microsecond", Timestamp.MinValue, Timestamp.MaxValue));
        Assert.Throws<OverflowException>(() => Times.Difference("nanosecond", Timestamp.MinValue, Timestamp.MaxValue));
        Assert.Equal(584, Times.Difference("year", Timestamp.MinValue, Timestamp.MaxValue));
    }

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss.SSS", "2024-02-09 14:05:06.789")]
    [InlineData("yy/M/d h:m:s a", "24/2/9 2:5:6 PM")]
    [InlineData("EEE, EEEE d MMM MMMM", "Fri, Friday 9 Feb February")]
    [InlineData("'year' yyyy '' D", "year 2024 ' 40")]
    [InlineData("'it''s' H", "it's 14")]
    [InlineData("日: dd", "日: 09")]
    [InlineData("SSSSSSSSSSSS", "789123456000")]
    [InlineData("", "")]
    [InlineData("yyyy 'open", "!")]
    [InlineData("b", "!")]
    public void Formats_as_Flink(string pattern, string expected)
    {
        var time = T("2024-02-09 14:05:06.789123456");
        Assert.Equal(expected, Answer(() => Show(Times.DateFormat(time, U(pattern)))));
        Assert.Equal(expected, Answer(() => Show(Times.DateFormat(time, pattern))));
    }

    [Fact]
    public void Truncates_by_name_as_by_method_and_refuses_the_part_before_1677()
    {
        var time = T("2024-08-15 14:05:06.789123456");
        Assert.Equal(Times.Truncate("quarter", time), Times.TruncateToQuarter(time));
        Assert.Equal(Times.Truncate("week", time), Times.TruncateToWeek(time));
        Assert.Equal("2024-08-12 00:00:00", Times.TruncateToWeek(time).ToString());
        Assert.Equal("2024-08-15 14:05:06.789123", Times.TruncateToMicrosecond(time).ToString());
        Assert.Throws<OverflowException>(() => Times.TruncateToDay(Timestamp.MinValue));
        Assert.Throws<OverflowException>(() => Times.TruncateToYear(Timestamp.MinValue));
    }

    [Fact]
    public void Small_ones()
    {
        Assert.Equal(7, Text.Position("l", "hello l", 5));
        Assert.Equal(0, Text.Position("x", "hello", 1));
        Assert.Equal(0, Text.Position(U(""), U("abc"), 5));
        Assert.Equal("b", Show(Text.SplitIndex(U("a,b"), U(","), 1)!.Value));
        Assert.Null(Text.SplitIndex("a,b", ",", 2));
        Assert.Null(Text.SplitIndex("a,b", ",", -1));
        Assert.Null(Text.SplitIndex(U("a,b"), U(","), int.MaxValue));
        Assert.Equal("a-b-c", Show(Text.ConcatWs(U("-"), U("a"), U("b"), U("c"))));
        Assert.Equal(8 * 12, Text.BitLength(U("twelve bytes")));
        Assert.Equal(10, Numbers.Log2(1024));
        Assert.Equal(3, Numbers.Log(2, 8));
        Assert.Equal("2024-02-29", Show(Times.LastDay(Casts.ParseDateOnly("2024-02-01"))));
        Assert.Equal("2024-02-29", Show(Times.AddMonths(Casts.ParseDateOnly("2023-12-31"), 2)));
        Assert.Equal(1, Times.SundayFirst(T("2024-02-25")));
        Assert.Equal(59, Times.WholeSecond(T("1969-12-31 23:59:59.9")));
        Assert.Equal(-1, Times.UnixSeconds(T("1969-12-31 23:59:59.9")));
        Assert.Equal("2001-09-09 01:46:40.123", Show(Times.FromEpoch(1_000_000_000_123, 3)));
        Assert.Equal("2001-09-09 01:46:40", Show(Times.FromEpoch(1_000_000_000)));
        Assert.Equal("1970-01-01 00:00:00.123456789", Show(Times.FromEpoch(0.123456789m)));
        Assert.Equal(9223372036.854775807m, Times.Epoch(Timestamp.MaxValue));
        Assert.Equal(-9223372036.854775808m, Times.Epoch(Timestamp.MinValue));
        Assert.Equal("22:00:00", Show(Casts.ToTimeOnly(TimeSpan.FromHours(-2))));
        Assert.Equal("2024-02-29", Show(Casts.ToDateOnly(T("2024-02-29 23:59:59.999999999"))));
        Assert.Null(Casts.TryToTimestamp(new DateOnly(3000, 1, 1)));
    }

    [Fact]
    public void What_one_row_may_make_is_bounded()
    {
        List<Action> huge =
        [
            () => Text.Repeat(U("abcdefgh"), int.MaxValue), () => Text.Repeat("ab", int.MaxValue), () => Text.PadStart(U("a"), int.MaxValue),
            () => Text.PadEnd("a", int.MaxValue, "xy"),
        ];
        Assert.All(huge, action => Assert.Throws<OverflowException>(action));
    }

    [Fact]
    public void Numbers_that_no_type_holds_are_refused()
    {
        Assert.Throws<OverflowException>(() => Casts.ToDecimal(double.NaN));
        Assert.Throws<OverflowException>(() => Casts.ToDecimal(1e29));
        Assert.Throws<OverflowException>(() => Casts.ToDecimal(float.PositiveInfinity));
        Assert.Throws<OverflowException>(() => Casts.ToDecimal(79228162514264337593543950336.0));
        Assert.Equal(79228162514264300000000000000m, Casts.ToDecimal(79228162514264300000000000000.0));
        Assert.Throws<OverflowException>(() => Casts.ParseDecimal("1e40"));
        Assert.Null(Casts.TryToDecimal(double.PositiveInfinity));
        Assert.Null(Casts.TryFit(100m, 4, 2));
        Assert.Null(Casts.TryFit((decimal?)null, 4, 2));
        Assert.Equal("99.99", Show(Casts.Fit(99.994m, 4, 2)));
        Assert.Throws<OverflowException>(() => Casts.Fit(99.995m, 4, 2));
        Assert.Equal(decimal.MaxValue, Casts.Fit(decimal.MaxValue, 38, 0));
    }

    private static string Answer(Func<string> body)
    {
        try
        {
            return body();
        }
        catch (Exception error) when (error is OverflowException or ArgumentOutOfRangeException)
        {
            return "!";
        }
    }
}
