using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("probe_join", "TEMPORAL PROBE JOIN source condition probe")]
    [Grammar("probe", "TIMESTAMPS '(' expression ',' expression ')' (RANGE FROM operand TO operand STEP operand | LIST '(' expression {',' expression} ')') AS identifier")]
    private ProbeSyntax Probe()
    {
        var start = Start;
        Expect("TIMESTAMPS");
        var times = Parenthesized(Expression);
        ExpressionSyntax? from = null, to = null, step = null;
        var list = default(EquatableArray<ExpressionSyntax>);
        if (Accept("LIST"))
        {
            list = Parenthesized(Expression);
        }
        else if (Accept("RANGE"))
        {
            Expect("FROM");
            from = Operators(Precedence.Other);
            Expect("TO");
            to = Operators(Precedence.Other);
            Expect("STEP");
            step = Operators(Precedence.Other);
        }
        else
        {
            Unexpected("RANGE FROM … TO … STEP …, or LIST (…)");
        }

        Expect("AS");
        var alias = AnyName("a name for the probe");
        return new ProbeSyntax(times, from, to, step, list, alias, Since(start));
    }
}
