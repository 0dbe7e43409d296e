using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>FOR SYSTEM_TIME AS OF l.ts: right rows are versions, each valid from its own time until that of the next one of its key.</summary>
internal sealed class SystemTimeBinder(BindingContext context, Scope left, JoinTimes times)
{
    /// <summary>Null, reported, where it cannot be.</summary>
    public AsofMatch? Bind(JoinSyntax join, ExpressionSyntax systemTime)
    {
        if (join.Kind is not (JoinKind.Inner or JoinKind.Left))
        {
            context.Report(VersionRules.VersionShape, join.JoinSpan, JoinKinds.Text(join.Kind));
            return null;
        }

        var time = new ExpressionBinder(context, left, "FOR SYSTEM_TIME AS OF").Bind(systemTime);
        if (time.IsError())
        {
            return null;
        }

        if (time is not ColumnExpr column)
        {
            context.Report(VersionRules.NotAVersionTime, systemTime.Span, times.Left);
            return null;
        }

        var right = times.RightTime(join.Right.Span);
        return right < 0 ? null : new AsofMatch(column.Index, right, AsofDirection.Preceding, TakesEqual: true, Before: null, After: 0, IsOfVersions: true);
    }
}
