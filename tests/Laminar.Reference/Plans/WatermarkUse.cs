namespace Laminar.Reference;

/// <summary>Whether anybody above a stream looks at its watermark, and what that follows from.</summary>
public enum WatermarkUse
{
    None,
    OfRows,
    OfClock,
}
