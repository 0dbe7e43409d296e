using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    private Expr BindLiteral(LiteralSyntax literal)
    {
        var times = new TimeLiterals(context);
        return literal.Kind switch
        {
            LiteralKind.Null => new ConstantExpr(null, SqlType.Null),
            LiteralKind.True => new ConstantExpr(true, SqlType.Boolean),
            LiteralKind.False => new ConstantExpr(false, SqlType.Boolean),
            LiteralKind.String => new ConstantExpr(literal.Text, SqlType.Text),
            LiteralKind.Bytes => new ConstantExpr(new BytesLiteral(literal.Text), SqlType.Bytes),
            LiteralKind.Timestamp => times.Read(literal.Text, SqlType.Timestamp, literal.Span),
            LiteralKind.Date => times.Read(literal.Text, SqlType.Date, literal.Span),
            LiteralKind.Time => times.Read(literal.Text, SqlType.Time, literal.Span),
            _ => NumberLiterals.Read(context, literal, negative: false),
        };
    }

    private Expr BindInterval(IntervalSyntax interval)
    {
        var reason = IntervalText.Parse(interval.Text, interval.From, interval.To, out var ticks);
        if (reason == IntervalText.Months)
        {
            return Fail(BindingRules.MonthsInInterval, interval.Span);
        }

        return reason is null
            ? new ConstantExpr(interval.Negative ? -ticks : ticks, SqlType.Interval)
            : Fail(BindingRules.BadLiteral, interval.Span, interval.Text, "an interval", reason);
    }
}
