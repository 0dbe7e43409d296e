namespace Laminar.Operators;

/// <summary>A window [Start, End).</summary>
/// <param name="start">First instant.</param>
/// <param name="end">First instant after it.</param>
public readonly struct Window(long start, long end)
{
    /// <summary>window_start.</summary>
    public Timestamp Start => new(start);

    /// <summary>window_end.</summary>
    public Timestamp End => new(end);
}
