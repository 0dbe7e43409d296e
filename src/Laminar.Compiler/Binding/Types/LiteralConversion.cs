using System;
using Laminar.Compiler.Catalog;

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

        var exact = Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);
        if (to.IsInteger)
        {
            // 1.0 is DECIMAL whatever its value; a literal without a point is decimal only because it is long.
            return HasPoint(exact) ? null : Integer(exact, to.Kind);
        }

        return to.Kind switch
        {
            TypeKind.Decimal => exact,
            TypeKind.Double => (object)(double)exact,
            TypeKind.Real when value is decimal || Math.Abs(exact) <= ExactInReal => (float)exact,
            _ => null,
        };
    }

    private static bool HasPoint(decimal value) => (decimal.GetBits(value)[3] >> 16 & 0xFF) != 0;

    public static object? Integer(decimal value, TypeKind kind) => kind switch
    {
        TypeKind.TinyInt when value is >= sbyte.MinValue and <= sbyte.MaxValue => (sbyte)value,
        TypeKind.SmallInt when value is >= short.MinValue and <= short.MaxValue => (short)value,
        TypeKind.Integer when value is >= int.MinValue and <= int.MaxValue => (int)value,
        TypeKind.BigInt when value is >= long.MinValue and <= long.MaxValue => (long)value,
        TypeKind.UTinyInt when value is >= byte.MinValue and <= byte.MaxValue => (byte)value,
        TypeKind.USmallInt when value is >= ushort.MinValue and <= ushort.MaxValue => (ushort)value,
        TypeKind.UInteger when value is >= uint.MinValue and <= uint.MaxValue => (uint)value,
        TypeKind.UBigInt when value is >= ulong.MinValue and <= ulong.MaxValue => (ulong)value,
        _ => null,
    };
}
