using System.Linq;
using System.Text;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>CASE as a chain of conditional operators.</summary>
internal static class CaseText
{
    public static Fragment Emit(ExpressionEmitter emitter, CaseExpr expression)
    {
        var results = expression.Arms.Select(arm => arm.Then).ToList();
        if (expression.Else is not null)
        {
            results.Add(expression.Else);
        }

        var kind = TextForms.Common(emitter, results);
        var text = new StringBuilder();
        var mayBeNull = expression.Else is null;
        foreach (var arm in expression.Arms)
        {
            var then = emitter.ValueAs(arm.Then, kind);
            mayBeNull |= then.MayBeNull;
            text.Append(emitter.Condition(arm.When).In(Precedence.Coalesce)).Append(" ? ").Append(then.In(Precedence.Coalesce)).Append(" : ");
        }

        var otherwise = expression.Else is null ? null : emitter.ValueAs(expression.Else, kind);
        mayBeNull |= otherwise is { MayBeNull: true };
        text.Append(otherwise?.In(Precedence.Conditional) ?? $"default({ClrTypes.Of(kind)}?)");
        return new Fragment(text.ToString(), Precedence.Conditional, kind, mayBeNull);
    }
}
