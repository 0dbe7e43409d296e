namespace Laminar.Compiler.Logical;

public enum WindowKind
{
    Tumble,
    Hop,
}

/// <summary>
/// Half-open windows [start, start + Size), a new one every Slide: start = floor((ts - Offset) / Slide) * Slide + Offset, floor towards
/// -infinity. TUMBLE has Slide = Size. Nanoseconds; Size is at least Slide; after binding Offset lies in [0, Slide).
/// </summary>
public sealed record WindowSpec(WindowKind Kind, long Size, long Slide, long Offset);
