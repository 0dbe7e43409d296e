namespace Laminar;

/// <summary>The unit of a time kept in a <see cref="long"/>.</summary>
public enum TimeUnit
{
    /// <summary>Not said.</summary>
    None,

    /// <summary>Seconds since 1970 UTC.</summary>
    Seconds,

    /// <summary>Milliseconds since 1970 UTC.</summary>
    Milliseconds,

    /// <summary>Microseconds since 1970 UTC.</summary>
    Microseconds,

    /// <summary>Nanoseconds since 1970 UTC.</summary>
    Nanoseconds,
}
