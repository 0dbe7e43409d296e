using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

internal sealed partial class ExpressionBinder
{
    /// <summary>NOW() and the like, where a result may depend on when it is computed: what feeds no state. Null for other names.</summary>
    private Expr? BindClock(string name, TextSpan span)
    {
        if (NonDeterministic.Clock(name) is not { } type)
        {
            return null;
        }

        if (!(place == OrderOfOver && name == "PROCTIME") && place is not ("the select list" or "WHERE" or "a window" or "a computed column"))
        {
            return Fail(StreamingRules.NonDeterministic, span, name, NonDeterministic.Find(name)!);
        }

        var now = ClockFunctions.Call(name == "PROCTIME" ? ClockFunctions.ProcTime : ClockFunctions.Now);
        return type == SqlType.Timestamp ? now : new CastExpr(now, type, false, false);
    }
}
