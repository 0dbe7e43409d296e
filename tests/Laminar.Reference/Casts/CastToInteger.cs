using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Laminar.Compiler.Catalog;

namespace Laminar.Reference;

/// <summary>CAST to an integer: floating point rounds half to even, DECIMAL half away from zero (both as PostgreSQL), text must be whole digits.</summary>
public static class CastToInteger
{
    public static object From(object value, TypeKind kind) => Integers.Narrow(Whole(value, kind), kind);

    private static BigInteger Whole(object value, TypeKind kind) => value switch
    {
        double v => Whole(v, kind),
        float v => Whole(v, kind),
        decimal v => new BigInteger(Math.Round(v, MidpointRounding.AwayFromZero)),
        bool v => v ? BigInteger.One : BigInteger.Zero,
        string v => Parse(v, kind),
        _ => Integers.Widen(value),
    };

    private static BigInteger Whole(double value, TypeKind kind) => double.IsFinite(value)
        ? new BigInteger(Math.Round(value, MidpointRounding.ToEven))
        : throw new RowError($"{value.ToString(CultureInfo.InvariantCulture)} does not fit {kind}");

    private static BigInteger Parse(string text, TypeKind kind)
    {
        var digits = text.Trim(CastTo.Whitespace);
        var unsigned = digits.StartsWith('-') || digits.StartsWith('+') ? digits[1..] : digits;
        return unsigned.Length > 0 && unsigned.All(char.IsAsciiDigit)
            ? BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : throw new RowError($"'{text}' is not a {kind}");
    }
}
