using System;
using System.Collections.Generic;

namespace Laminar.Functions;

/// <summary>
/// The changes of a zone's offset from 1677 to 2262. They are found by asking day by day and halving: no two changes of any zone lie within a day.
/// </summary>
internal static class ZoneTransitions
{
    private const long TicksPerDay = TimeSpan.TicksPerDay;

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "once a time zone, when the query is loaded")]
    public static (long[] Starts, long[] Offsets) Of(TimeZoneInfo zone)
    {
        var first = new Timestamp(long.MinValue).ToDateTime().Ticks;
        var last = new Timestamp(long.MaxValue).ToDateTime().Ticks;
        var starts = new List<long> { long.MinValue };
        var offset = OffsetAt(zone, first);
        var offsets = new List<long> { offset };
        for (var at = first; at < last; at += TicksPerDay)
        {
            var next = Math.Min(at + TicksPerDay, last);
            if (OffsetAt(zone, next) is var changed && changed != offset)
            {
                starts.Add(Timestamp.From(new DateTime(ChangeIn(zone, at, next, offset), DateTimeKind.Utc)).Nanoseconds);
                offsets.Add(offset = changed);
            }
        }

        return (starts.ToArray(), offsets.ToArray());
    }

    /// <summary>The first tick after <paramref name="from"/> with another offset.</summary>
    private static long ChangeIn(TimeZoneInfo zone, long from, long to, long offset)
    {
        while (to - from > 1)
        {
            var middle = from + (to - from) / 2;
            (from, to) = OffsetAt(zone, middle) == offset ? (middle, to) : (from, middle);
        }

        return to;
    }

    private static long OffsetAt(TimeZoneInfo zone, long ticks) =>
        zone.GetUtcOffset(new DateTime(ticks, DateTimeKind.Utc)).Ticks * Timestamp.NanosecondsPerTick;
}
