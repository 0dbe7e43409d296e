namespace Laminar.Benchmarks;

/// <summary>The row of every workload: 24 bytes. Streams differ in how late their rows may come.</summary>
[Stream(EventTime = nameof(Ts))]
public readonly struct Event(Timestamp ts, long key, long value)
{
    public readonly Timestamp Ts = ts;
    public readonly long Key = key;
    public readonly long Value = value;
}

/// <summary>The same row, on a stream whose rows may come a second late.</summary>
[Stream(EventTime = nameof(Ts), MaxDelay = "1s")]
public readonly struct LateEvent(Timestamp ts, long key, long value)
{
    public readonly Timestamp Ts = ts;
    public readonly long Key = key;
    public readonly long Value = value;
}

/// <summary>The same row, on the left of a join.</summary>
[Stream(EventTime = nameof(Ts))]
public readonly struct LeftEvent(Timestamp ts, long key, long value)
{
    public readonly Timestamp Ts = ts;
    public readonly long Key = key;
    public readonly long Value = value;
}

/// <summary>The same row, on the right of a join.</summary>
[Stream(EventTime = nameof(Ts))]
public readonly struct RightEvent(Timestamp ts, long key, long value)
{
    public readonly Timestamp Ts = ts;
    public readonly long Key = key;
    public readonly long Value = value;
}
