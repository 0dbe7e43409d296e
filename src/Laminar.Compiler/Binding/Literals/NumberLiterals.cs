using System.Globalization;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>Integers are INTEGER if they fit, else BIGINT, else DECIMAL; with a point DECIMAL; with an exponent DOUBLE.</summary>
internal static class NumberLiterals
{
    public static Expr Read(BindingContext context, LiteralSyntax literal, bool negative)
    {
        var text = negative ? "-" + literal.Text : literal.Text;
        if (literal.Kind == LiteralKind.Double)
        {
            return Double(context, literal, text);
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            context.Report(BindingRules.NumberOutOfRange, literal.Span, literal.Text, "is too large for DECIMAL; write it with an exponent (1e30) for DOUBLE");
            return ErrorExpr.Create();
        }

        if (literal.Kind == LiteralKind.Decimal)
        {
            return new ConstantExpr(value, SqlType.Decimal);
        }

        return IntegerValue.Of(value, TypeKind.Integer) is { } small ? new ConstantExpr(small, SqlType.Integer)
            : IntegerValue.Of(value, TypeKind.BigInt) is { } large ? new ConstantExpr(large, SqlType.BigInt)
            : new ConstantExpr(value, SqlType.Decimal);
    }

    private static Expr Double(BindingContext context, LiteralSyntax literal, string text)
    {
        // The .NET Framework refuses what .NET makes infinite; both are out of range.
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value))
        {
            return new ConstantExpr(value, SqlType.Double);
        }

        context.Report(BindingRules.NumberOutOfRange, literal.Span, literal.Text, "is out of DOUBLE's range");
        return ErrorExpr.Create();
    }
}
