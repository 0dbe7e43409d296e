namespace Laminar.Functions;

/// <content>window_time.</content>
public static partial class Times
{
    /// <summary>The last instant of a window, of its end. An end is above some start, so this never passes the least time.</summary>
    public static Timestamp WindowTime(Timestamp windowEnd) => new(windowEnd.Nanoseconds - 1);
}
