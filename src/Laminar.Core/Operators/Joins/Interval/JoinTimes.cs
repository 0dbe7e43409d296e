namespace Laminar.Operators;

/// <summary>Times of joins moved by an interval: at the ends of time where they would lie beyond.</summary>
public static class JoinTimes
{
    /// <summary>A time in nanoseconds since 1970, and later by so many.</summary>
    public static long Plus(long time, long nanoseconds)
    {
        var sum = unchecked(time + nanoseconds);
        return nanoseconds >= 0 ? sum < time ? long.MaxValue : sum : sum > time ? long.MinValue : sum;
    }
}
