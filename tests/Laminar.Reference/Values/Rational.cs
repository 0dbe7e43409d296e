using System;
using System.Numerics;

namespace Laminar.Reference;

/// <summary>A fraction without any rounding, made of a finite number of any SQL type.</summary>
public readonly record struct Rational(BigInteger Over, BigInteger Under)
{
    private static readonly BigInteger SmallestDouble = BigInteger.One << 1074;

    public static Rational Of(object value) => value switch
    {
        double number => new(ExactDoubleSum.Units(number), SmallestDouble),
        float number => new(ExactDoubleSum.Units(number), SmallestDouble),
        decimal number => new(ExactDecimalSum.Digits(number), BigInteger.Pow(10, number.Scale)),
        _ => new(Integers.Widen(value), 1),
    };

    public static Rational operator +(Rational left, Rational right) => left.Under == right.Under
        ? left with { Over = left.Over + right.Over }
        : new(left.Over * right.Under + right.Over * left.Under, left.Under * right.Under);

    public static Rational operator -(Rational left, Rational right) => left + right with { Over = -right.Over };

    public static Rational operator *(Rational left, Rational right) => new(left.Over * right.Over, left.Under * right.Under);

    public static Rational operator /(Rational left, Rational right) => new(left.Over * right.Under * right.Over.Sign, BigInteger.Abs(left.Under * right.Over));

    public bool IsZero => Over.IsZero;

    public int Sign => Over.Sign;

    /// <summary>The nearest double, but for the last bit.</summary>
    public double ToDouble()
    {
        if (Over.IsZero)
        {
            return 0;
        }

        var shift = (int)(Under.GetBitLength() - BigInteger.Abs(Over).GetBitLength()) + 64;
        var quotient = shift >= 0 ? (BigInteger.Abs(Over) << shift) / Under : BigInteger.Abs(Over) / (Under << -shift);
        return Over.Sign * Math.ScaleB((double)quotient, -shift);
    }
}
