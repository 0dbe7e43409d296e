namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM2155–LAM2164: STATE TTL, and what time bounds already.</summary>
public static class StateTtlRules
{
    public static readonly Rule BoundedByTime = new(
        "LAM2155", Severity.Error, "STATE TTL of what time bounds", "{0}, so there is nothing for STATE TTL to forget: leave it out, or make that bound shorter");

    public static readonly Rule FrameReachesFurther = new(
        "LAM2156", Severity.Error, "STATE TTL shorter than a frame", "a row of this frame waits for those of {0} after it, and STATE TTL {1} would forget them before they are looked at: make it longer than the frame reaches ahead");
}
