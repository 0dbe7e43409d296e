namespace Laminar.Compiler.Catalog;

/// <summary>Where a stream's watermark comes from. The numbers are those of Laminar.WatermarkKind.</summary>
public enum WatermarkKind
{
    /// <summary>The greatest event time seen less the delay, with every row.</summary>
    Bounded,

    /// <summary>The greatest event time seen: rows come in order.</summary>
    Ascending,

    /// <summary>As bounded, but taken over only every so often by the query's clock.</summary>
    Periodic,

    /// <summary>The time of the latest row that says it is one.</summary>
    Punctuated,

    /// <summary>Only what the source says from outside.</summary>
    Source,

    /// <summary>The query's clock.</summary>
    ProcessingTime,
}
