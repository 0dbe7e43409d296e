using System;

namespace Laminar.Aggregates;

/// <summary>
/// The number of different values behind HyperLogLog registers, by the improved estimator of Ertl (2017): no table of corrections, no bias at small numbers or
/// at the changeover between methods.
/// </summary>
internal static class Cardinality
{
    private static readonly double Alpha = 0.5 / Math.Log(2);

    /// <param name="registers">One more than the greatest number of leading zeros seen, 0 for none.</param>
    /// <param name="bits">Bits of the hash that are counted: a register goes up to one more.</param>
    public static double Of(ReadOnlySpan<byte> registers, int bits)
    {
        Span<int> counts = stackalloc int[bits + 2];
        counts.Clear();
        foreach (var register in registers)
        {
            counts[register]++;
        }

        double number = registers.Length;
        var sum = number * Tau(1 - (counts[bits + 1] / number));
        for (var i = bits; i >= 1; i--)
        {
            sum = 0.5 * (sum + counts[i]);
        }

        sum += number * Sigma(counts[0] / number);
        return Alpha * number * number / sum;
    }

    private static double Sigma(double x)
    {
        if (x == 1)
        {
            return double.PositiveInfinity;
        }

        var (factor, sum, before) = (1.0, x, -1.0);
        while (sum != before)
        {
            x *= x;
            before = sum;
            sum += x * factor;
            factor += factor;
        }

        return sum;
    }

    private static double Tau(double x)
    {
        if (x is 0 or 1)
        {
            return 0;
        }

        var (factor, sum, before) = (1.0, 1 - x, -1.0);
        while (sum != before)
        {
            x = Math.Sqrt(x);
            before = sum;
            factor *= 0.5;
            sum -= (1 - x) * (1 - x) * factor;
        }

        return sum / 3;
    }
}
