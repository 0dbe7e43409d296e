namespace Laminar.Functions;

/// <content>Named time zones. A TIMESTAMP is an instant, and what clocks show is a TIMESTAMP whose fields are those.</content>
public static partial class Times
{
    /// <summary>What clocks in a zone show at the instant.</summary>
    public static Timestamp AtTimeZone(Timestamp value, TimeZoneRules zone) => new(zone.ToLocal(value.Nanoseconds));

    /// <summary>
    /// What clocks in one zone show when those in another show this. A time shown twice is the later one, a time passed over is counted on from the
    /// time before the change.
    /// </summary>
    public static Timestamp ConvertZone(Timestamp value, TimeZoneRules from, TimeZoneRules to) => new(to.ToLocal(from.ToUtc(value.Nanoseconds)));
}
