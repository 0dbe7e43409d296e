using System;
using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>The value of a number literal as another type; null where it is none exactly enough to be meant.</summary>
internal static class LiteralConversion
{
    /// <summary>The largest integers below which REAL has every one.</summary>
    private const decimal ExactInReal = 16_777_216m;

    public static object? Number(object value, SqlType to)
    {
        if (value is double number)
        {
            return to.Kind == TypeKind.Double ? number : null;
        }

        var exact = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        if (to.IsInteger)
        {
            // 1.0 is DECIMAL whatever its value; a literal without a point is decimal only because it is long.
            return HasPoint(exact) ? null : IntegerValue.Of(exact, to.Kind);
        }

        // By way of text: the .NET Framework's conversion of a decimal is off by a bit for some values, and plans must not depend on the host.
        var digits = exact.ToString(CultureInfo.InvariantCulture);
        return to.Kind switch
        {
            TypeKind.Decimal => exact,
            TypeKind.Double => (object)double.Parse(digits, CultureInfo.InvariantCulture),
            TypeKind.Real when value is decimal || Math.Abs(exact) <= ExactInReal => float.Parse(digits, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static bool HasPoint(decimal value) => (decimal.GetBits(value)[3] >> 16 & 0xFF) != 0;
}
