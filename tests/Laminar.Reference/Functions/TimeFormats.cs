using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Laminar.Reference;

/// <summary>Times written and read by the framework's formats, which those of Java and PostgreSQL are put into.</summary>
public static class TimeFormats
{
    public static string Write(Instant time, string pattern) => Net(time).ToString(Java(pattern), CultureInfo.InvariantCulture);

    public static DateTime Read(string text, string format) =>
        DateTime.TryParseExact(text, format.Contains('y') ? Java(format) : PostgreSql(format), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new RowError("the text is no time of this format");

    public static Instant InstantOf(DateTime time) => Instant.Checked((Int128)(time.Ticks - DateTime.UnixEpoch.Ticks) * 100);

    private static DateTime Net(Instant time) => DateTime.UnixEpoch.AddTicks(Instant.Floor(time.Nanoseconds, 100));

    private static string Java(string pattern) => pattern.Replace('S', 'f').Replace("a", "tt", StringComparison.Ordinal).Replace("EEEE", "dddd", StringComparison.Ordinal);

    private static string PostgreSql(string format) => Regex.Replace(format, "YYYY|MM|DD|HH24|MI|SS", part => part.Value switch
    {
        "YYYY" => "yyyy",
        "DD" => "dd",
        "HH24" => "HH",
        "MI" => "mm",
        "SS" => "ss",
        var same => same,
    });
}
