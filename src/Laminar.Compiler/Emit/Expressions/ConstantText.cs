using System;
using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

internal static class ConstantText
{
    /// <param name="constant">The value.</param>
    /// <param name="text">The form to take if it is text.</param>
    /// <param name="literals">Where UTF-8 constants go.</param>
    public static Fragment Emit(ConstantExpr constant, ClrKind text, TextLiterals literals)
    {
        var kind = constant.Type.Kind is TypeKind.Null ? text : Physical.CanonicalTypes.Of(constant.Type, text);
        return constant.Value switch
        {
            null => Fragment.Primary($"default({ClrTypes.Of(kind)}?)", kind, mayBeNull: true),
            string value when kind == ClrKind.String => Fragment.Primary(Literal.Text(value), kind),
            BytesLiteral value => Fragment.Primary(literals.FieldOf(PreparedConstant.Of(value)), ClrKind.Utf8),
            string value => Fragment.Primary(literals.FieldOf(value), ClrKind.Utf8),
            _ => Number(constant.Value, kind),
        };
    }

    /// <summary>A small integer without its cast, for operators that compute in int anyway.</summary>
    public static Fragment Bare(Fragment operand, Expr expression)
    {
        if (expression is ConstantExpr { Value: not null } constant && ClrTypes.IsBelowInt(operand.Kind))
        {
            return Signed(Digits(constant.Value), "", operand.Kind);
        }

        return operand;
    }

    private static Fragment Number(object value, ClrKind kind) => kind switch
    {
        ClrKind.Bool => Fragment.Primary((bool)value ? "true" : "false", kind),
        ClrKind.SByte or ClrKind.Int16 or ClrKind.Byte or ClrKind.UInt16 => new Fragment($"({ClrTypes.Of(kind)})({Digits(value)})", Precedence.Unary, kind),
        ClrKind.Int32 => Signed(Digits(value), "", kind),
        ClrKind.Int64 => Signed(Digits(value), "L", kind),
        ClrKind.UInt32 => Fragment.Primary(Digits(value) + "U", kind),
        ClrKind.UInt64 => Fragment.Primary(Digits(value) + "UL", kind),
        ClrKind.Single => Signed(Literal.Single(Convert.ToSingle(value, CultureInfo.InvariantCulture)), "", kind),
        ClrKind.Double => Signed(Literal.Double(Convert.ToDouble(value, CultureInfo.InvariantCulture)), "", kind),
        ClrKind.Decimal => Signed(Digits(value), "m", kind),
        ClrKind.Timestamp => Fragment.Primary($"new {ClrTypes.Of(kind)}({Digits(value)}L)", kind),
        ClrKind.DateOnly => Fragment.Primary($"{ClrTypes.Of(kind)}.FromDayNumber({Digits(value)})", kind),
        _ => Fragment.Primary($"new {ClrTypes.Of(kind)}({Digits(value)}L)", kind),
    };

    private static Fragment Signed(string digits, string suffix, ClrKind kind) =>
        new(digits + suffix, digits[0] == '-' ? Precedence.Unary : Precedence.Primary, kind);

    private static string Digits(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
