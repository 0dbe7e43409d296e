using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <content>Arguments that are prepared when the query is made: constants, checked here.</content>
internal sealed partial class ExpressionBinder
{
    private bool ArePrepared(ScalarFunction function, IReadOnlyList<Expr> arguments, TextSpan span) =>
        function.Prepared.All(x => IsPrepared(function, x, arguments[x.Index], span)) && HasGroup(function, arguments, span);

    private bool IsPrepared(ScalarFunction function, PreparedArgument prepared, Expr argument, TextSpan span)
    {
        var place = context.Positions.Of(argument, span);
        if (argument is not ConstantExpr { Value: string text })
        {
            context.Report(FunctionRules.ConstantText, place, PreparedTexts.Name(prepared.Kind), function.Name, PreparedTexts.Example(prepared.Kind));
            return false;
        }

        return PreparedTexts.Check(context, prepared.Kind, text, place);
    }
}
