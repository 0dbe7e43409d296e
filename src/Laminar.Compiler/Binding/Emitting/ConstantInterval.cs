using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Intervals of clauses, which the plan has to know.</summary>
internal sealed class ConstantInterval(BindingContext context)
{
    /// <summary>In nanoseconds; null, reported, where it is not constant, shorter than <paramref name="least"/> or longer than times can be.</summary>
    public long? Read(Expr expr, TextSpan span, string what, long least)
    {
        if (Optimizer.ConstantEvaluator.Evaluate(expr) is not { Constant: { Value: long ticks, Type.Kind: TypeKind.Interval } })
        {
            context.Report(StreamingRules.ClauseInterval, span, what, expr.Type.Kind == TypeKind.Interval ? "not constant" : TypeText.Of(expr.Type));
            return null;
        }

        if (ticks < least)
        {
            context.Report(StreamingRules.ClauseInterval, span, what, ticks == 0 ? "zero" : "negative");
            return null;
        }

        if (ticks > long.MaxValue / 100)
        {
            context.Report(BindingRules.WindowRange, span, "this " + what);
            return null;
        }

        return ticks * 100;
    }
}
