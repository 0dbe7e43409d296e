using System;

namespace Laminar.Functions;

internal static class PowersOfTen
{
    private static readonly decimal[] Decimals = Make();

    /// <summary>10 to the power of 0 … 28.</summary>
    public static decimal Decimal(int exponent) => Decimals[exponent];

    private static decimal[] Make()
    {
        var powers = new decimal[29];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
