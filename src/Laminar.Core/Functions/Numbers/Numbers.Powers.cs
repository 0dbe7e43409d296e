using System;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Powers and logarithms in DOUBLE. A result too large is infinite, as in arithmetic; an argument outside the domain throws, as in PostgreSQL.</content>
public static partial class Numbers
{
    /// <summary>value to the power of exponent; zero to a negative power, and a negative number to one that is not whole, throw.</summary>
    public static double Power(double value, double exponent)
    {
        if (value == 0 && exponent < 0)
        {
            Failure.Argument("POWER", "zero to a negative power");
        }

        if (value < 0 && double.IsFinite(value) && double.IsFinite(exponent) && Math.Floor(exponent) != exponent)
        {
            Failure.Argument("POWER", "a negative number to a power that is not whole");
        }

        return Math.Pow(value, exponent);
    }

    /// <summary>The square root; of a negative number it throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sqrt(double value)
    {
        if (value < 0)
        {
            Failure.Argument("SQRT", "a negative number");
        }

        return Math.Sqrt(value);
    }

    /// <summary>The cube root.</summary>
    public static double Cbrt(double value) => Math.Cbrt(value);

    /// <summary>e to the power of value.</summary>
    public static double Exp(double value) => Math.Exp(value);

    /// <summary>The natural logarithm; of zero or less it throws.</summary>
    public static double Ln(double value) => Math.Log(Positive(value, "LN"));

    /// <summary>The logarithm to base 10; of zero or less it throws.</summary>
    public static double Log10(double value) => Math.Log10(Positive(value, "LOG"));

    /// <summary>The logarithm to base 2; of zero or less it throws.</summary>
    public static double Log2(double value) => Math.Log2(Positive(value, "LOG2"));

    /// <summary>The logarithm of <paramref name="value"/> to a base; of zero or less it throws, and so does the base 1.</summary>
    public static double Log(double @base, double value)
    {
        var denominator = Math.Log(Positive(@base, "LOG"));
        if (denominator == 0)
        {
            Failure.DivideByZero("LOG");
        }

        return @base switch
        {
            10 => Math.Log10(Positive(value, "LOG")),
            2 => Math.Log2(Positive(value, "LOG")),
            _ => Math.Log(Positive(value, "LOG")) / denominator,
        };
    }

    private static double Positive(double value, string function)
    {
        if (value <= 0)
        {
            Failure.Argument(function, "the logarithm of zero or less");
        }

        return value;
    }
}
