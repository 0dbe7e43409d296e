using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>IS [NOT] DISTINCT FROM. C#'s lifted == has just this meaning for NULL; only floating-point numbers (NaN) need more.</summary>
internal static class DistinctText
{
    public static Fragment Emit(ExpressionEmitter emitter, DistinctExpr expression)
    {
        var kind = TextForms.Common(emitter, expression.Left, expression.Right);
        if (kind is ClrKind.Single or ClrKind.Double && expression.Left.Type.Kind != TypeKind.Null && expression.Right.Type.Kind != TypeKind.Null)
        {
            return Floating(emitter, expression);
        }

        var left = emitter.ValueAs(expression.Left, kind);
        var right = emitter.ValueAs(expression.Right, kind);
        var symbol = expression.Negated ? "==" : "!=";
        return new Fragment($"{left.In(Precedence.Relational)} {symbol} {right.In(Precedence.Relational)}", Precedence.Equality, ClrKind.Bool);
    }

    private static Fragment Floating(ExpressionEmitter emitter, DistinctExpr expression) =>
        emitter.Let(expression.Left, left => emitter.Let(expression.Right, right =>
        {
            var equal = new CompareExpr(expression.Negated ? CompareOp.Equal : CompareOp.NotEqual, left, right);
            var compared = emitter.Emit(equal);
            if (!compared.IsNullable)
            {
                return compared;
            }

            var bothNullable = left.Nullable && right.Nullable;
            var (isLeftNull, isRightNull) = (NullText.IsNull(emitter, left), NullText.IsNull(emitter, right));
            var whenNull = bothNullable
                ? $"{isLeftNull.In(Precedence.Relational)} {(expression.Negated ? "==" : "!=")} {isRightNull.In(Precedence.Relational)}"
                : expression.Negated ? "false" : "true";
            return new Fragment($"{compared.AsValue().In(Precedence.OrElse)} ?? {whenNull}", Precedence.Coalesce, ClrKind.Bool);
        }));
}
