namespace Laminar.Compiler.Logical;

public enum WindowKind
{
    Tumble,
    Hop,

    /// <summary>Windows that share their start and grow by Slide up to Size: [s, s + Slide), [s, s + 2 Slide), … [s, s + Size).</summary>
    Cumulate,

    /// <summary>Per key: a window lasts from its first row to Size after its last; a row at most Size from another shares its window.</summary>
    Session,
}

/// <summary>
/// Half-open windows [start, start + Size), a new one every Slide: start = floor((ts - Offset) / Slide) * Slide + Offset, floor towards
/// -infinity. TUMBLE has Slide = Size. CUMULATE has Size = the greatest size, a multiple of Slide = the step; its windows start every Size. SESSION
/// has Size = Slide = the gap and no offset. Nanoseconds; Size is at least Slide; after binding Offset lies in [0, Every).
/// </summary>
public sealed record WindowSpec(WindowKind Kind, long Size, long Slide, long Offset)
{
    /// <summary>No window: the whole stream.</summary>
    public static readonly WindowSpec None = new(WindowKind.Tumble, 0, 0, 0);

    /// <summary>How far starts of windows lie apart.</summary>
    public long Every => Kind == WindowKind.Cumulate ? Size : Slide;
}
