namespace Laminar.Compiler.Catalog;

/// <summary>A lookup table that is asked when a row needs it: whom, what with, and what of it is kept.</summary>
/// <param name="ClrName">The type of what is asked, with global:: in front.</param>
/// <param name="Ttl">How long an answer is used, in nanoseconds; 0 for no longer than its batch.</param>
/// <param name="MaxEntries">How many answers are kept.</param>
/// <param name="MaxInFlight">How many rows may wait.</param>
/// <param name="Retries">How often a question that failed is asked again.</param>
public sealed record AskedTable(string ClrName, long Ttl = 0, int MaxEntries = AskedTable.DefaultMaxEntries, int MaxInFlight = AskedTable.DefaultMaxInFlight, int Retries = 0)
{
    /// <summary>How long a request may take, in nanoseconds; 0 for any time.</summary>
    public long Timeout { get; init; }

    /// <summary>How long a question that failed rests before it is asked again, in nanoseconds; 0 for not at all.</summary>
    public long RetryPause { get; init; }

    /// <summary>Answers that are kept unless said.</summary>
    public const int DefaultMaxEntries = 10_000;

    /// <summary>Rows that may wait unless said.</summary>
    public const int DefaultMaxInFlight = 1_000;

    /// <summary>No more rows may be said to wait: each has a place from the start.</summary>
    public const int MostInFlight = 1 << 20;
}
