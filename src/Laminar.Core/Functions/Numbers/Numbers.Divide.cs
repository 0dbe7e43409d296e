using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Division and remainder.</content>
public static partial class Numbers
{
    /// <summary>left / right; a zero divisor throws where IEEE would give an infinity or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Divide(double left, double right)
    {
        if (right == 0)
        {
            Failure.DivideByZero("/");
        }

        return left / right;
    }

    /// <summary>left / right; a zero divisor throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Divide(float left, float right)
    {
        if (right == 0)
        {
            Failure.DivideByZero("/");
        }

        return left / right;
    }

    /// <summary>left / right to 28 or 29 digits.</summary>
    public static decimal Divide(decimal left, decimal right) => left / right;

    /// <summary>The quotient cut towards zero; the least number by -1 overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Divide<T>(T left, T right) where T : unmanaged, IBinaryInteger<T>
    {
        if (T.IsZero(right))
        {
            Failure.DivideByZero("/");
        }

        // Below int, C# would wrap where the processor does not trap.
        var quotient = left / right;
        if (T.IsNegative(left) && T.IsNegative(right) && T.IsNegative(quotient))
        {
            Failure.Overflow("/");
        }

        return quotient;
    }

    /// <summary>The remainder with the sign of the dividend; a zero divisor throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Modulo(double left, double right)
    {
        if (right == 0)
        {
            Failure.DivideByZero("MOD");
        }

        return left % right;
    }

    /// <summary>The remainder with the sign of the dividend; a zero divisor throws.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Modulo(float left, float right)
    {
        if (right == 0)
        {
            Failure.DivideByZero("MOD");
        }

        return left % right;
    }

    /// <summary>The remainder with the sign of the dividend.</summary>
    public static decimal Modulo(decimal left, decimal right) => left % right;

    /// <summary>The remainder with the sign of the dividend; by -1 it is 0, also of the least number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Modulo<T>(T left, T right) where T : unmanaged, IBinaryInteger<T>
    {
        if (T.IsZero(right))
        {
            Failure.DivideByZero("MOD");
        }

        // The processor traps on the least number by -1.
        return T.IsNegative(right) && right == -T.One ? T.Zero : left % right;
    }

    /// <summary>As <see cref="Divide{T}(T, T)"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Quotient<T>(T left, T right) where T : unmanaged, IBinaryInteger<T> => Divide(left, right);

    /// <summary>The quotient cut to a whole number.</summary>
    public static decimal Quotient(decimal left, decimal right) => decimal.Truncate(left / right);
}
