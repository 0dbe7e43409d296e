namespace Laminar.Operators;

/// <summary>STATE TTL of an operator with partitions, emitted per query. Every member is static and small, and none can fail. All times are nanoseconds since 1970.</summary>
public interface IKeyExpiry<TRow, TKey>
    where TKey : struct, IKey<TKey>
{
    /// <summary>How long a key is kept after its last row.</summary>
    static abstract long Ttl { get; }

    /// <summary>How far the time of this input may lie below the upstream's watermark.</summary>
    static abstract long Lag { get; }

    /// <summary>Whether rows come in order of their time, so that each says how far time has come.</summary>
    static abstract bool IsInOrder { get; }

    /// <summary>Whether keys hold text.</summary>
    static abstract bool KeyHoldsText { get; }

    /// <summary>The row's key.</summary>
    static abstract TKey KeyOf(in TRow row);

    /// <summary>The row's time; long.MinValue where it has none.</summary>
    static abstract long TimeOf(in TRow row);
}
