using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Laminar.Reference;

/// <summary>Functions of numbers. Integers come as they are and leave as BigInteger, to be narrowed with a check.</summary>
public static class MathFunctions
{
    public static IEnumerable<(string Name, Func<object?[], object?> Body)> All =>
    [
        ("ABS", a => Each(a[0]!, BigInteger.Abs, Math.Abs, Math.Abs)),
        // 0 of NaN, as in PostgreSQL.
        ("SIGN", a => Each(a[0]!, v => v.Sign, v => v > 0 ? 1 : v < 0 ? -1 : 0, v => Math.Sign(v))),
        ("FLOOR", a => Each(a[0]!, v => v, Math.Floor, Math.Floor)),
        ("CEIL", a => Each(a[0]!, v => v, Math.Ceiling, Math.Ceiling)),
        ("CEILING", a => Each(a[0]!, v => v, Math.Ceiling, Math.Ceiling)),
        ("TRUNC", Truncate),
        ("TRUNCATE", Truncate),
        ("ROUND", Round),
        ("MOD", a => Arithmetic.Apply(Compiler.Logical.ArithmeticOp.Modulo, a[0]!, a[1]!, KindOf(a[0]!))),
        ("GREATEST", a => a.Where(v => v is not null).Aggregate((object?)null, (x, y) => x is null || ValueOrder.Compare(y!, x) > 0 ? y : x)),
        ("LEAST", a => a.Where(v => v is not null).Aggregate((object?)null, (x, y) => x is null || ValueOrder.Compare(y!, x) < 0 ? y : x)),
        ("DIV", Quotient),
        ("GCD", a => BigInteger.GreatestCommonDivisor(Integers.Widen(a[0]!), Integers.Widen(a[1]!))),
        ("LCM", a => Lcm(Integers.Widen(a[0]!), Integers.Widen(a[1]!))),
        ("SQRT", a => F(a[0]) < 0 ? throw new RowError("square root of a negative number") : Math.Sqrt(F(a[0]))),
        ("CBRT", a => Math.Cbrt(F(a[0]))),
        ("EXP", a => Math.Exp(F(a[0]))),
        ("LN", a => Math.Log(Positive(a[0]))),
        ("LOG", a => a.Length == 2 ? Math.Log(Positive(a[1])) / Math.Log(Positive(a[0])) : Math.Log10(Positive(a[0]))),
        ("LOG10", a => Math.Log10(Positive(a[0]))),
        ("LOG2", a => Math.Log2(Positive(a[0]))),
        ("POWER", a => Power(F(a[0]), F(a[1]))),
        ("POW", a => Power(F(a[0]), F(a[1]))),
        ("PI", _ => Math.PI),
        ("SIN", a => Within(F(a[0]), double.MaxValue, Math.Sin)),
        ("COS", a => Within(F(a[0]), double.MaxValue, Math.Cos)),
        ("TAN", a => Within(F(a[0]), double.MaxValue, Math.Tan)),
        ("ASIN", a => Within(F(a[0]), 1, Math.Asin)),
        ("ACOS", a => Within(F(a[0]), 1, Math.Acos)),
        ("ATAN", a => Math.Atan(F(a[0]))),
        ("ATAN2", a => Math.Atan2(F(a[0]), F(a[1]))),
        ("DEGREES", a => F(a[0]) * (180 / Math.PI)),
        ("RADIANS", a => F(a[0]) * (Math.PI / 180)),
    ];

    private static object Each(object value, Func<BigInteger, BigInteger> whole, Func<double, double> floating, Func<decimal, decimal> exact) => value switch
    {
        double v => floating(v),
        float v => (float)floating(v),
        decimal v => exact(v),
        TimeSpan v => v.Duration(),
        _ => whole(Integers.Widen(value)),
    };

    private static object Round(object?[] arguments)
    {
        var digits = arguments.Length == 1 ? 0 : (int)Integers.Widen(arguments[1]!);
        return Each(
            arguments[0]!,
            v => WholeRound(v, digits, away: true),
            v => FloatingRound(v, digits),
            v => digits >= 0 ? Math.Round(v, Math.Min(digits, 28), MidpointRounding.AwayFromZero) : ExactRound(v, -digits, MidpointRounding.AwayFromZero));
    }

    private static object Truncate(object?[] arguments)
    {
        var digits = arguments.Length == 1 ? 0 : (int)Integers.Widen(arguments[1]!);
        return Each(
            arguments[0]!,
            v => WholeRound(v, digits, away: false),
            v => digits == 0 ? Math.Truncate(v) : Math.Truncate(v * Math.Pow(10, digits)) / Math.Pow(10, digits),
            v => digits >= 0 ? Math.Round(v, Math.Min(digits, 28), MidpointRounding.ToZero) : ExactRound(v, -digits, MidpointRounding.ToZero));
    }

    /// <summary>ROUND of a double to a whole number is half to even (as PostgreSQL); to digits it is of the decimal digits that the number prints as.</summary>
    private static double FloatingRound(double value, int digits) =>
        digits == 0 || !double.IsFinite(value) ? Math.Round(value, MidpointRounding.ToEven)
        : Math.Abs(value) < 1e15 && digits is > 0 and < 13 ? (double)Math.Round((decimal)value, digits, MidpointRounding.AwayFromZero)
        : value;

    private static decimal ExactRound(decimal value, int zeros, MidpointRounding how)
    {
        if (zeros > 28)
        {
            return 0;
        }

        var unit = (decimal)BigInteger.Pow(10, zeros);
        return Math.Round(value / unit, how) * unit;
    }

    private static BigInteger WholeRound(BigInteger value, int digits, bool away)
    {
        if (digits >= 0)
        {
            return value;
        }

        var unit = BigInteger.Pow(10, -digits);
        var half = away ? unit / 2 : 0;
        return value.Sign * ((BigInteger.Abs(value) + half) / unit) * unit;
    }

    private static double Power(double x, double y)
    {
        if (x == 0 && y < 0)
        {
            throw new RowError("zero to a negative power");
        }

        return x < 0 && double.IsFinite(x) && double.IsFinite(y) && y != Math.Floor(y)
            ? throw new RowError("a negative number to a fractional power")
            : Math.Pow(x, y);
    }

    private static double Within(double value, double bound, Func<double, double> function) => Math.Abs(value) > bound
        ? throw new RowError("the argument is out of range")
        : function(value);

    /// <summary>The quotient cut to a whole number.</summary>
    private static object Quotient(object?[] a)
    {
        var quotient = Arithmetic.Apply(Compiler.Logical.ArithmeticOp.Divide, a[0]!, a[1]!, KindOf(a[0]!));
        return quotient is decimal d ? Math.Truncate(d) : quotient;
    }

    private static BigInteger Lcm(BigInteger x, BigInteger y) =>
        x.IsZero || y.IsZero ? 0 : BigInteger.Abs(x * y) / BigInteger.GreatestCommonDivisor(x, y);

    private static double Positive(object? value) => F(value) is var v && v <= 0 ? throw new RowError("logarithm of a number that is not positive") : v;

    private static double F(object? value) => CastToFloating.Double(value!);

    private static Compiler.Catalog.TypeKind KindOf(object value) => value switch
    {
        sbyte => Compiler.Catalog.TypeKind.TinyInt,
        short => Compiler.Catalog.TypeKind.SmallInt,
        int => Compiler.Catalog.TypeKind.Integer,
        byte => Compiler.Catalog.TypeKind.UTinyInt,
        ushort => Compiler.Catalog.TypeKind.USmallInt,
        uint => Compiler.Catalog.TypeKind.UInteger,
        ulong => Compiler.Catalog.TypeKind.UBigInt,
        _ => Compiler.Catalog.TypeKind.BigInt,
    };
}
