using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Laminar.Reference;

/// <summary>The sum of decimals at their largest scale, rounded once where it has more digits than a decimal holds.</summary>
public static class ExactDecimalSum
{
    private static readonly BigInteger Limit = BigInteger.One << 96;

    public static decimal Of(IReadOnlyList<decimal> values)
    {
        var scale = values.Max(value => (int)value.Scale);
        var sum = values.Aggregate(BigInteger.Zero, (total, value) => total + Digits(value) * BigInteger.Pow(10, scale - value.Scale));
        var cut = 0;
        while (BigInteger.Abs(Rounded(sum, cut)) >= Limit)
        {
            cut++;
        }

        return cut <= scale
            ? Make(Rounded(sum, cut), scale - cut)
            : throw new RowError("the sum does not fit DECIMAL");
    }

    public static BigInteger Digits(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
        return decimal.IsNegative(value) ? -digits : digits;
    }

    /// <summary>Without its last digits, half to even.</summary>
    private static BigInteger Rounded(BigInteger value, int digits)
    {
        var unit = BigInteger.Pow(10, digits);
        var quotient = BigInteger.DivRem(BigInteger.Abs(value), unit, out var rest);
        var up = (2 * rest).CompareTo(unit) is var half && (half > 0 || (half == 0 && !quotient.IsEven && digits > 0));
        return value.Sign * (quotient + (up ? 1 : 0));
    }

    private static decimal Make(BigInteger digits, int scale)
    {
        var magnitude = BigInteger.Abs(digits);
        return new decimal((int)(uint)(magnitude & uint.MaxValue), (int)(uint)(magnitude >> 32 & uint.MaxValue), (int)(uint)(magnitude >> 64), digits.Sign < 0, (byte)scale);
    }
}
