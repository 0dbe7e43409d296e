using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>Expressions that ask the clock stand over rows that stay: what is taken back has to be what came.</summary>
internal sealed class ClockPolicy(BindingContext context, LogicalNode input)
{
    public void Check(IEnumerable<(Expr Expression, TextSpan Span)> expressions)
    {
        foreach (var (expression, span) in expressions)
        {
            if (Calls(expression).FirstOrDefault() is { } call && !ChangeModes.IsAppendOnly(input))
            {
                context.Report(ClockRules.OverChanges, context.Positions.Of(call, span), call.Function.Name + "()");
            }
        }
    }

    private static IEnumerable<CallExpr> Calls(Expr expression) =>
        expression is CallExpr call && ClockFunctions.AreIn(expression) && call.Arguments.Count == 0 ? [call] : ExpressionTree.Children(expression).SelectMany(Calls);
}
