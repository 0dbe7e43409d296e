namespace Laminar.Operators;

/// <summary>What a time operator's Delay may be, beside a number of nanoseconds.</summary>
public static class WatermarkDelay
{
    /// <summary>Rows move no watermark: it comes from upstream, by Advance only, and rows may lie any distance above it.</summary>
    public const long Upstream = -1;
}
