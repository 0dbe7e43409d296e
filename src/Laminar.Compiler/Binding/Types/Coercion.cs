using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>
/// Brings operands to one type. A literal adapts to its peers: numbers to the peer's type where they fit, strings beside a time are read as one.
/// A <see cref="ConstantExpr"/> is a literal here: the binder folds nothing.
/// </summary>
internal sealed class Coercion(BindingContext context)
{
    /// <summary>The type in which all of these meet, or null.</summary>
    public static SqlType? Common(IEnumerable<Expr> items)
    {
        var all = items.ToList();
        if (all.OfType<ArrayExpr>().Where(x => x.Type.Element is not null).SelectMany(x => x.Items).ToList() is { Count: > 0 } elements && all.Count(x => x is ArrayExpr) > 1 && all.All(x => x is ArrayExpr { Type.Element: not null } || x.Type.Kind == TypeKind.Null))
        {
            // Of arrays that stand in the text the elements meet.
            return Common(elements) is { } element ? SqlType.ArrayOf(element) : null;
        }

        if (all.Count > 1 && all[0] is ArrayExpr { Type.Kind: TypeKind.Row } first && all.All(x => x is ArrayExpr { Type.Kind: TypeKind.Row } row && row.Items.Count == first.Items.Count))
        {
            // Of rows that stand in the text the fields meet, each by itself.
            var fields = first.Type.Fields.Select((field, i) => (field.Name, Type: Common(all.Select(x => ((ArrayExpr)x).Items[i])))).ToList();
            return fields.Any(x => x.Type is null) ? null : SqlType.RowOf(fields.Select(x => new RowField(x.Name, x.Type!)).ToEquatableArray());
        }

        SqlType? common = null;
        foreach (var item in all.OrderBy(Rank))
        {
            common = common is null ? Promotion.Plain(item.Type) : Meet(common, item);
            if (common is null)
            {
                return null;
            }
        }

        return common;
    }

    public static SqlType? Common(params Expr[] items) => Common((IEnumerable<Expr>)items);

    /// <summary>The value as <paramref name="type"/>, which <see cref="Common(IEnumerable{Expr})"/> or a signature gave.</summary>
    public Expr To(Expr expr, SqlType type, TextSpan span)
    {
        if (expr.IsError() || type.Kind == TypeKind.Error || (type.IsPacked ? expr.Type == type : expr.Type.Kind == type.Kind))
        {
            return expr;
        }

        if (expr is ArrayExpr { Type.Kind: TypeKind.Row } row && type.Kind == TypeKind.Row && type.Fields.Count == row.Items.Count)
        {
            return new ArrayExpr(row.Items.Select((x, i) => To(x, type.Fields[i].Type, span)).ToEquatableArray(), type);
        }

        if (expr is ArrayExpr array && type.Element is { } element)
        {
            return new ArrayExpr(array.Items.Select(x => To(x, element, span)).ToEquatableArray(), type);
        }

        if (!CastRules.Allows(expr.Type, type))
        {
            context.Report(Diagnostics.BindingRules.CannotCast, span, TypeText.Of(expr.Type), TypeText.Of(type), CastRules.Hint(expr.Type, type));
            return ErrorExpr.Create();
        }

        var converted = expr is ConstantExpr constant ? Literal(constant, type, span) : new CastExpr(expr, type, false, expr.Nullable);
        context.Positions.Set(converted, context.Positions.Of(expr, span));
        return converted;
    }

    /// <summary>Columns and computed values first: literals then adapt to them, strings last.</summary>
    private static int Rank(Expr expr) => expr switch
    {
        ConstantExpr { Value: null } => 1,
        ConstantExpr { Value: string } => 3,
        ArrayExpr => 2,
        ConstantExpr => 2,
        _ => 0,
    };

    private static SqlType? Meet(SqlType common, Expr item)
    {
        if (item is ConstantExpr { Value: { } value })
        {
            if (value is string && IsTime(common) || item.Type.IsNumeric && common.IsNumeric && LiteralConversion.Number(value, common) is not null)
            {
                return common;
            }
        }

        if (item is ArrayExpr { Type.Kind: TypeKind.Row } row && common.Kind == TypeKind.Row && row.Items.Count == common.Fields.Count)
        {
            return row.Items.Zip(common.Fields, (x, field) => Meet(field.Type, x) == Promotion.Plain(field.Type)).All(meets => meets) ? common : null;
        }

        if (item is ArrayExpr array && common.Element is { } element)
        {
            return array.Items.All(x => Meet(element, x) == element) ? common : null;
        }

        return Promotion.Common(common, item.Type);
    }

    private Expr Literal(ConstantExpr constant, SqlType type, TextSpan span)
    {
        if (constant.Value is null)
        {
            return new ConstantExpr(null, type);
        }

        if (constant.Value is string text && IsTime(type))
        {
            return new TimeLiterals(context).Read(text, type, context.Positions.Of(constant, span));
        }

        return constant.Type.IsNumeric && type.IsNumeric && LiteralConversion.Number(constant.Value, type) is { } value
            ? new ConstantExpr(value, type)
            : new CastExpr(constant, type, false, false);
    }

    public static bool IsTime(SqlType type) => type.Kind is TypeKind.Timestamp or TypeKind.Date or TypeKind.Time or TypeKind.Interval;
}
