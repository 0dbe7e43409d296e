namespace Laminar;

/// <summary>Where a stream's watermark comes from: how far event time has surely come.</summary>
public enum WatermarkKind
{
    /// <summary>The greatest event time seen less <see cref="StreamAttribute.MaxDelay"/>; it moves with every row.</summary>
    Bounded,

    /// <summary>The greatest event time seen: rows come in order.</summary>
    Ascending,

    /// <summary>As bounded, but taken over only every <see cref="StreamAttribute.WatermarkInterval"/> of the query's clock.</summary>
    Periodic,

    /// <summary>The time of the latest row for which <see cref="StreamAttribute.WatermarkWhen"/> is true.</summary>
    Punctuated,

    /// <summary>Nothing but AdvanceWatermark.</summary>
    Source,

    /// <summary>The query's clock: a row happens when it arrives.</summary>
    ProcessingTime,
}
