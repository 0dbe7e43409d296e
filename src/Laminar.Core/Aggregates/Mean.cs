namespace Laminar.Aggregates;

/// <summary>The cold way to go on with a mean: of infinite numbers, or where two numbers lie further apart than a double can tell.</summary>
internal static class Mean
{
    /// <summary>A mean and another number that has this share in the new one. Infinite as a sum is: of both infinities it is NaN.</summary>
    public static double Of(double mean, double value, double share) => double.IsFinite(mean) && double.IsFinite(value)
        ? mean + ((value * share) - (mean * share))
        : mean + value;
}
