using System;
using System.Text;
using Xunit;

namespace Laminar.Tests.Values;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("2001-01-01", 978307200000000000)]
    [InlineData("2001-01-01 06:20", 978330000000000000)]
    [InlineData("2001-01-01T06:20:00Z", 978330000000000000)]
    [InlineData("2001-01-01 06:20:00.5", 978330000500000000)]
    [InlineData("2001-01-01t06:20:00.123456789z", 978330000123456789)]
    [InlineData("2001-01-01 06:20:00+02", 978322800000000000)]
    [InlineData("2001-01-01 06:20:00-0230", 978339000000000000)]
    [InlineData("2001-01-01T06:20+02:30", 978321000000000000)]
    [InlineData("1969-12-31 23:59:59.999999999", -1)]
    [InlineData("1677-09-21 00:12:43.145224192", long.MinValue)]
    [InlineData("2262-04-11 23:47:16.854775807", long.MaxValue)]
    [InlineData("2262-04-12 00:47:16.854775807+01", long.MaxValue)]
    public void Reads(string text, long nanoseconds)
    {
        Assert.True(Timestamp.TryParse(text, out var value));
        Assert.Equal(nanoseconds, value.Nanoseconds);
        Assert.True(Timestamp.TryParse(Encoding.UTF8.GetBytes(text), out value));
        Assert.Equal(nanoseconds, value.Nanoseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2001")]
    [InlineData("2001-1-01")]
    [InlineData("2001/01/01")]
    [InlineData("2001-00-01")]
    [InlineData("2001-13-01")]
    [InlineData("2001-02-29")]
    [InlineData("2001-01-32")]
    [InlineData("0000-01-01")]
    [InlineData("2001-01-01 ")]
    [InlineData(" 2001-01-01")]
    [InlineData("2001-01-01 6:20")]
    [InlineData("2001-01-01 24:00")]
    [InlineData("2001-01-01 23:60")]
    [InlineData("2001-01-01 23:59:60")]
    [InlineData("2001-01-01 23:59:")]
    [InlineData("2001-01-01 23:59:59.")]
    [InlineData("2001-01-01 23:59:59.1234567890")]
    [InlineData("2001-01-01 23:59:59,5")]
    [InlineData("2001-01-01_23:59:59")]
    [InlineData("2001-01-01 23:59:59Zx")]
    [InlineData("2001-01-01 23:59:59+")]
    [InlineData("2001-01-01 23:59:59+1")]
    [InlineData("2001-01-01 23:59:59+1:00")]
    [InlineData("2001-01-01 23:59:59+16")]
    [InlineData("2001-01-01 23:59:59+01:60")]
    [InlineData("2001-01-01 Z")]
    [InlineData("1677-09-21 00:12:43.145224191")]
    [InlineData("2262-04-11 23:47:16.854775808")]
    [InlineData("9999-12-31")]
    [InlineData("２００１-01-01")]
    public void Refuses(string text)
    {
        Assert.False(Timestamp.TryParse(text, out _));
        Assert.False(Timestamp.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Theory]
    [InlineData(0, "1970-01-01 00:00:00")]
    [InlineData(978330000500000000, "2001-01-01 06:20:00.5")]
    [InlineData(978330000000000001, "2001-01-01 06:20:00.000000001")]
    [InlineData(-1, "1969-12-31 23:59:59.999999999")]
    [InlineData(long.MinValue, "1677-09-21 00:12:43.145224192")]
    [InlineData(long.MaxValue, "2262-04-11 23:47:16.854775807")]
    public void Writes(long nanoseconds, string text)
    {
        var value = new Timestamp(nanoseconds);
        Assert.Equal(text, value.ToString());
        Assert.Equal(text, $"{value}");
        Span<byte> bytes = stackalloc byte[Timestamp.MaxTextLength];
        Assert.True(value.TryFormat(bytes, out var length));
        Assert.Equal(text, Encoding.ASCII.GetString(bytes[..length]));
        Assert.True(value.TryFormat(bytes[..text.Length], out _));
        Assert.False(value.TryFormat(bytes[..(text.Length - 1)], out length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void Random_instants_come_back_from_their_text_and_from_DateTime()
    {
        Seeds.Each(1, seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 20_000; i++)
            {
                var value = new Timestamp(random.NextInt64(long.MinValue, long.MaxValue));
                Assert.True(Timestamp.TryParse(value.ToString(), out var back) && back == value, $"seed {seed}: {value}");
                var ticks = value.ToDateTime();
                Assert.True((value - Timestamp.MinValue).Ticks < 10 || Timestamp.From(ticks) <= value, $"seed {seed}: {value}");
                Assert.True(ticks.ToString("yyyy-MM-dd HH:mm:ss", null) == value.ToString()[..19], $"seed {seed}: {value}");
            }
        });
    }

    [Fact]
    public void Converts_and_refuses_what_lies_outside()
    {
        var time = new DateTime(2001, 1, 1, 6, 20, 0, DateTimeKind.Local);
        Assert.Equal(978330000000000000, Timestamp.From(time).Nanoseconds);
        Assert.Equal(978330000000000000 - 3_600_000_000_000, Timestamp.From(new DateTimeOffset(2001, 1, 1, 6, 20, 0, TimeSpan.FromHours(1))).Nanoseconds);
        Assert.Equal(DateTimeKind.Utc, new Timestamp(0).ToDateTime().Kind);
        Assert.Equal(-1, new Timestamp(-1).ToUnix(TimeUnit.Seconds));
        Assert.Equal(-1_000_000_000, Timestamp.FromUnix(-1, TimeUnit.Seconds).Nanoseconds);
        Assert.Equal(1_500_000_000, Timestamp.FromUnix(1500, TimeUnit.Milliseconds).Nanoseconds);
        Assert.Throws<OverflowException>(() => Timestamp.From(DateTime.MinValue));
        Assert.Throws<OverflowException>(() => Timestamp.From(DateTimeOffset.MaxValue));
        Assert.Throws<OverflowException>(() => Timestamp.From(new DateOnly(2262, 4, 12)));
        Assert.Throws<OverflowException>(() => Timestamp.FromUnix(long.MaxValue, TimeUnit.Microseconds));
        Assert.Throws<ArgumentOutOfRangeException>(() => Timestamp.FromUnix(1, TimeUnit.None));
    }

    [Fact]
    public void Arithmetic_is_checked()
    {
        var day = TimeSpan.FromDays(1);
        Assert.Equal(new Timestamp(86_400_000_000_000), new Timestamp(0) + day);
        Assert.Equal(new Timestamp(-86_400_000_000_000), new Timestamp(0) - day);
        Assert.Equal(day, new Timestamp(86_400_000_000_000) - new Timestamp(0));
        Assert.Throws<OverflowException>(() => Timestamp.MaxValue + TimeSpan.FromTicks(1));
        Assert.Throws<OverflowException>(() => Timestamp.MinValue - TimeSpan.FromTicks(1));
        Assert.Throws<OverflowException>(() => new Timestamp(0) + TimeSpan.MaxValue);
        Assert.Equal(184467440737095516, (Timestamp.MaxValue - Timestamp.MinValue).Ticks);
    }
}
