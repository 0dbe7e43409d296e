using System.IO;

namespace Laminar;

/// <summary>How a query runs.</summary>
public sealed class QueryOptions
{
    /// <summary>What happens to a row on which an expression fails.</summary>
    public BadRows BadRows { get; set; }

    /// <summary>State that <see cref="StreamQuery{TOut}.Save"/> wrote: the query goes on from there. Another layout is refused.</summary>
    public Stream? RestoreFrom { get; set; }
}
