using System;

namespace Laminar.Functions;

/// <content>Factorials, and numbers of Euler.</content>
public static partial class Numbers
{
    private const int LargestFactorial = 20;

    /// <summary>n!; above 20 it overflows, of a negative number there is none.</summary>
    public static long Factorial(long value)
    {
        if (value < 0)
        {
            Failure.Argument("FACTORIAL", "a negative number");
        }

        if (value > LargestFactorial)
        {
            Failure.Overflow("FACTORIAL");
        }

        var result = 1L;
        for (var i = 2L; i <= value; i++)
        {
            result *= i;
        }

        return result;
    }

    /// <summary>e.</summary>
    public static double E() => Math.E;
}
