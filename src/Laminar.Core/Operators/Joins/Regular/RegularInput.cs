using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>What a regular join knows of one of its inputs.</summary>
/// <param name="ttl">How long rows are kept; 0 for ever.</param>
internal sealed class RegularInput<TRow>(long ttl)
    where TRow : struct
{
    public PagedPool<KeptRow<TRow>> Rows { get; } = new();

    /// <summary>When rows go; null where they stay.</summary>
    public LeavingRows? Leaving { get; } = ttl > 0 ? new(ttl) : null;

    public long Watermark { get; set; } = long.MinValue;

    public bool IsCompleted { get; set; }

    /// <summary>No row goes before this.</summary>
    public long Due => Leaving?.Due ?? long.MaxValue;

    /// <summary>No row that is still to come goes before this: not even one of the batch that is being cut by it.</summary>
    public long DueOfNext(long lag, long ttl) => ttl == 0 ? long.MaxValue : QueryContext.Saturated(From(lag), ttl);

    public long Bytes => Rows.Bytes + (Leaving?.Bytes ?? 0);

    public void Free()
    {
        Rows.Free();
        Leaving?.Free();
    }

    /// <summary>The first instant that is not late.</summary>
    public long From(long lag) => Watermark < long.MinValue + lag ? long.MinValue : Watermark - lag;
}
