using System;
using Laminar.Compiler.Functions;
using Laminar.Functions;
using Xunit;

namespace Laminar.Tests.Values;

/// <summary>Named time zones.</summary>
public sealed class TimeZoneTests
{
    [Theory]
    [InlineData("2024-03-31 01:59:59", "2024-03-31 00:59:59")]
    [InlineData("2024-03-31 02:30:00", "2024-03-31 01:30:00")]
    [InlineData("2024-03-31 03:00:00", "2024-03-31 01:00:00")]
    [InlineData("2024-10-27 01:59:59", "2024-10-26 23:59:59")]
    [InlineData("2024-10-27 02:30:00", "2024-10-27 01:30:00")]
    [InlineData("2024-10-27 03:00:00", "2024-10-27 02:00:00")]
    [InlineData("1900-01-01 00:00:00", "1899-12-31 23:00:00")]
    [InlineData("2200-07-01 00:00:00", "2200-06-30 22:00:00")]
    public void What_Berlin_shows_is_an_instant(string local, string utc) =>
        Assert.Equal(utc, Casts.ToText(Times.ConvertZone(Casts.ParseTimestamp(local), new TimeZoneRules("Europe/Berlin"), new TimeZoneRules("UTC"))));

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Apia")]
    public void Random_instants_are_shown_as_the_framework_shows_them_and_come_back(string name)
    {
        Seeds.Each(1, seed =>
        {
            var random = new Random(seed);
            var (rules, zone) = (new TimeZoneRules(name), TimeZoneInfo.FindSystemTimeZoneById(name));
            for (var i = 0; i < 2_000; i++)
            {
                var utc = new DateTime(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.NextInt64(6_000_000_000));

                var local = TimeZoneInfo.ConvertTimeFromUtc(utc, zone);
                var shown = Times.AtTimeZone(Timestamp.From(utc), rules);
                Assert.Equal((seed, utc, local.Ticks), (seed, utc, shown.ToDateTime().Ticks));

                // What is shown twice is the later of the two: an hour in autumn, half an hour, or the whole day that Apia has twice as the framework tells it (1910-12-31).
                var back = Times.ConvertZone(shown, rules, new TimeZoneRules(TimeZoneInfo.Utc)).ToDateTime();
                var isLater = back > utc && TimeZoneInfo.ConvertTimeFromUtc(back, zone) == local;
                Assert.Equal((seed, utc.Ticks), (seed, isLater ? utc.Ticks : back.Ticks));
            }
        });
    }

    [Fact]
    public void A_zone_that_the_machine_does_not_have_says_what_to_install() =>
        Assert.Contains("tzdata", Assert.Throws<TimeZoneNotFoundException>(() => new TimeZoneRules("Nowhere/Town")).Message);

    [Theory]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData("utc", "UTC")]
    [InlineData("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("Mars/Olympus", null)]
    public void Names_are_known_in_any_case(string name, string? known) => Assert.Equal(known, TimeZoneNames.Find(name));

    [Theory]
    [InlineData("2024-02-29 10:20:30.5", "yyyy-MM-dd HH:mm:ss.SSS", "2024-02-29 10:20:30.5")]
    [InlineData("20240229", "yyyyMMdd", "2024-02-29 00:00:00")]
    [InlineData("29 Feb 2024 3:05 pm", "d MMM yyyy h:mm a", "2024-02-29 15:05:00")]
    [InlineData("2024-02-29T10h", "yyyy-MM-dd'T'HH'h'", "2024-02-29 10:00:00")]
    [InlineData("2024-366", "yyyy-DDD", "2024-12-31 00:00:00")]
    [InlineData("Thu 29.02.24", "EEE dd.MM.yy", "2024-02-29 00:00:00")]
    public void Java_formats_are_read(string text, string format, string expected)
    {
        Assert.Equal(expected, Casts.ToText(Times.ReadTimestamp(text, format)));
        Assert.Equal(expected, Casts.ToText(Times.ReadTimestamp(Utf8.Of(text), Utf8.Of(format))));
    }

    [Theory]
    [InlineData("2024-02-29 x", "yyyy-MM-dd")]
    [InlineData("2024-02-29", "yyyy/MM/dd")]
    [InlineData("2023-02-29", "yyyy-MM-dd")]
    [InlineData("2023-366", "yyyy-DDD")]
    [InlineData("2024-02", "yyyy-MM-dd")]
    [InlineData("2024", "yyyyQ")]
    public void Other_text_is_refused(string text, string format) => Assert.Throws<ArgumentOutOfRangeException>(() => Times.ReadTimestamp(text, format));
}
