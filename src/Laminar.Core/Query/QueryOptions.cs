using System;
using System.IO;

namespace Laminar;

/// <summary>How a query runs.</summary>
public sealed class QueryOptions
{
    internal static readonly TimeSpan DefaultFarFuture = TimeSpan.FromMinutes(5);

    /// <summary>What happens to a row on which an expression fails.</summary>
    public BadRows BadRows { get; set; }

    /// <summary>The query's clock: processing time, idle partitions, what lies too far in the future.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>
    /// A row whose event time lies further than this past the query's clock counts in its window, but does not move the watermark, and is counted. Null
    /// switches that off: for rows that are replayed or made up.
    /// </summary>
    public TimeSpan? FarFuture { get; set; } = DefaultFarFuture;

    /// <summary>
    /// What keys are hashed with, and the values of DISTINCT. Null is a fixed one: equal input then gives equal output to the last row's place. Whoever takes keys from strangers gives a random number, which they do not
    /// know: of the fixed one they could work keys out that all lie in one place of a table, and make every row look at all of them. Then the order differs in which rows of one time come out.
    /// </summary>
    public long? HashSeed { get; set; }

    /// <summary>State that <see cref="StreamQuery{TOut}.Save"/> wrote: the query goes on from there. Another layout is refused.</summary>
    public Stream? RestoreFrom { get; set; }
}
