using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Arithmetic with times and intervals. Timestamp and TimeSpan check their own ranges; a TIME wraps at midnight.</summary>
internal static class TimeText
{
    public static Fragment Emit(ExpressionEmitter emitter, TimeArithmeticExpr expression) => emitter.Strict(expression.Left, expression.Right, (left, right) =>
    {
        var kind = CanonicalTypes.Of(expression.Type, emitter.Text);
        if (left.Kind == ClrKind.TimeOnly && expression.Op != TimeOp.Difference)
        {
            var span = expression.Op == TimeOp.AddInterval ? right.AsArgument() : "-" + right.In(Precedence.Primary);
            return Fragment.Primary($"{left.In(Precedence.Primary)}.Add({span})", kind);
        }

        var from = left.Kind == ClrKind.DateOnly ? Fragment.Primary($"{OperatorCatalog.Timestamp}.From({left.AsArgument()})", ClrKind.Timestamp) : left;
        return expression.Op switch
        {
            TimeOp.AddInterval => Additive(from, "+", right, kind),
            TimeOp.Scale => new Fragment($"{from.In(Precedence.Multiplicative)} * {right.In(Precedence.Switch)}", Precedence.Multiplicative, kind),
            _ => Additive(from, "-", right, kind),
        };
    });

    private static Fragment Additive(Fragment left, string symbol, Fragment right, ClrKind kind) =>
        new($"{left.In(Precedence.Additive)} {symbol} {right.In(Precedence.Multiplicative)}", Precedence.Additive, kind);
}
