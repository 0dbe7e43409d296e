namespace Laminar.Operators;

/// <summary>One side of a join: the rows it keeps, and how far it has come.</summary>
internal sealed class JoinInput<TRow>
    where TRow : struct
{
    public JoinRing<TRow> Rows { get; } = new();

    /// <summary>Rows that may have to come out unmatched before those that came earlier.</summary>
    public OpenTimes Open { get; } = new();

    /// <summary>Its watermark as it was told.</summary>
    public long Watermark { get; set; } = long.MinValue;

    public bool IsCompleted { get; set; }

    public long Bytes => Rows.Bytes + Open.Bytes;

    /// <summary>Its times are not below this.</summary>
    public long From(long lag) => Less(Watermark, lag);

    /// <summary>A time less a length, at the ends of time where it lies there.</summary>
    public static long Less(long time, long length)
    {
        if (time is long.MinValue or long.MaxValue)
        {
            return time;
        }

        return length >= 0
            ? time < long.MinValue + length ? long.MinValue : time - length
            : time > long.MaxValue + length ? long.MaxValue : time - length;
    }
}
