namespace Laminar.Functions;

/// <content>Between two numbers.</content>
public static partial class Numbers
{
    /// <summary>The value so far on the line from one number to the other: 0 at the first, 1 at the second. NULL where one is.</summary>
    public static double? Interpolate(double? from, double? to, double part)
    {
        if (from is not { } first || to is not { } second)
        {
            return null;
        }

        // Equal numbers have just themselves between them; only where the difference is beyond DOUBLE are the two weighed, which rounds.
        var step = second - first;
        return double.IsInfinity(step) ? (first * (1 - part)) + (second * part) : first + (step * part);
    }
}
