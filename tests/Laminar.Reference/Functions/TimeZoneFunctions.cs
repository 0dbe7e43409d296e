using System;
using System.Collections.Generic;

namespace Laminar.Reference;

/// <summary>Named time zones by the framework's conversion.</summary>
public static class TimeZoneFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("AT_TIME_ZONE", a => Local((Instant)a[0]!, (string)a[1]!)),
        ("CONVERT_TZ", a => Local(Utc((Instant)a[0]!, (string)a[1]!), (string)a[2]!)),
    ];

    private static Instant Local(Instant utc, string zone) => Instant.Checked((Int128)utc.Nanoseconds + Offset(utc, zone) * (Int128)100);

    /// <summary>Of the instants that clocks show this at, the later; where there is none, the offset of the day before holds.</summary>
    private static Instant Utc(Instant local, string zone)
    {
        foreach (var hours in new[] { 24, -24 })
        {
            var near = Instant.Checked((Int128)local.Nanoseconds + hours * (Int128)3_600_000_000_000);
            var utc = Instant.Checked((Int128)local.Nanoseconds - Offset(near, zone) * (Int128)100);
            if (Local(utc, zone).Nanoseconds == local.Nanoseconds || hours < 0)
            {
                return utc;
            }
        }

        throw new InvalidOperationException();
    }

    private static long Offset(Instant utc, string zone) =>
        TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(new DateTime(DateTime.UnixEpoch.Ticks + (long)Instant.Floor(utc.Nanoseconds, 100), DateTimeKind.Utc)).Ticks;
}
