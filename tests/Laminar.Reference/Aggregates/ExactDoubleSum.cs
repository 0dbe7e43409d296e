using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Laminar.Reference;

/// <summary>The sum of doubles as a whole number of the smallest positive double, rounded once.</summary>
public static class ExactDoubleSum
{
    public static double Of(IEnumerable<double> values)
    {
        var list = values.ToList();
        if (list.Any(value => !double.IsFinite(value)))
        {
            return list.Where(value => !double.IsFinite(value)).Sum();
        }

        var sum = BigInteger.Zero;
        foreach (var value in list)
        {
            sum += Units(value);
        }

        return ToDouble(sum);
    }

    /// <summary>The value divided by 2^-1074.</summary>
    public static BigInteger Units(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var fraction = bits & 0xF_FFFF_FFFF_FFFF;
        var magnitude = exponent == 0 ? new BigInteger(fraction) : new BigInteger(fraction | 1L << 52) << (exponent - 1);
        return value < 0 ? -magnitude : magnitude;
    }

    private static double ToDouble(BigInteger units)
    {
        var magnitude = BigInteger.Abs(units);
        var shift = Math.Max(0, (int)magnitude.GetBitLength() - 64);
        var kept = magnitude >> shift;
        if (shift > 0 && !(magnitude & ((BigInteger.One << shift) - 1)).IsZero)
        {
            kept |= 1;
        }

        var result = Math.ScaleB((double)(ulong)kept, shift - 1074);
        return units.Sign < 0 ? -result : result;
    }
}
