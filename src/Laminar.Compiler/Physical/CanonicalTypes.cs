using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The C# type in which an expression is computed. Text has two; which one follows from the columns it is made of.</summary>
public static class CanonicalTypes
{
    public static ClrKind Of(Expr expression, ClrKind text) =>
        expression.Type.Kind == TypeKind.Text ? TextForm(expression) ?? text : Of(expression.Type, text);

    public static ClrKind Of(SqlType type, ClrKind text) => type.Kind switch
    {
        TypeKind.Boolean => ClrKind.Bool,
        TypeKind.TinyInt => ClrKind.SByte,
        TypeKind.SmallInt => ClrKind.Int16,
        TypeKind.Integer => ClrKind.Int32,
        TypeKind.BigInt => ClrKind.Int64,
        TypeKind.UTinyInt => ClrKind.Byte,
        TypeKind.USmallInt => ClrKind.UInt16,
        TypeKind.UInteger => ClrKind.UInt32,
        TypeKind.UBigInt => ClrKind.UInt64,
        TypeKind.Real => ClrKind.Single,
        TypeKind.Double => ClrKind.Double,
        TypeKind.Decimal => ClrKind.Decimal,
        TypeKind.Timestamp => ClrKind.Timestamp,
        TypeKind.Date => ClrKind.DateOnly,
        TypeKind.Time => ClrKind.TimeOnly,
        TypeKind.Interval => ClrKind.TimeSpan,

        // Packed bytes, which live and are copied as text is.
        TypeKind.Array or TypeKind.Row or TypeKind.Map or TypeKind.Bytes => ClrKind.Utf8,

        // A NULL that no context has typed: any nullable type will do.
        _ => text,
    };

    /// <summary>The form of a text expression, or null where its peers decide: constants, numbers cast to text. What a function makes of no text is Utf8.</summary>
    public static ClrKind? TextForm(Expr expression) => expression switch
    {
        ColumnExpr column => column.Clr,
        CastExpr cast when cast.Operand.Type.Kind == TypeKind.Text => TextForm(cast.Operand),
        NullIfExpr nullIf => TextForm(nullIf.Left),
        CaseExpr @case => OfArms(@case),
        CoalesceExpr coalesce => OfAll(coalesce.Items),
        CallExpr { Function.UserReturns: { } returns } => returns,
        CallExpr call when call.Arguments.Any(x => x.Type.IsPacked) => ClrKind.Utf8,
        CallExpr call => call.Arguments.Any(x => x.Type.Kind == TypeKind.Text) ? OfAll(call.Arguments) : ClrKind.Utf8,
        _ => null,
    };

    /// <summary>The form that all of these can take: string only where each has that form or none.</summary>
    public static ClrKind? OfAll(EquatableArray<Expr> items)
    {
        ClrKind? form = null;
        foreach (var item in items)
        {
            form = Join(form, item.Type.Kind == TypeKind.Text ? TextForm(item) : null);
        }

        return form;
    }

    /// <summary>Utf8 beside string is Utf8: a string is viewed as bytes in scratch memory, the other way would allocate.</summary>
    public static ClrKind? Join(ClrKind? left, ClrKind? right) =>
        left is null ? right : right is null || left == right ? left : ClrKind.Utf8;

    private static ClrKind? OfArms(CaseExpr expression)
    {
        var form = expression.Else is null ? null : TextForm(expression.Else);
        foreach (var arm in expression.Arms)
        {
            form = Join(form, TextForm(arm.Then));
        }

        return form;
    }
}
