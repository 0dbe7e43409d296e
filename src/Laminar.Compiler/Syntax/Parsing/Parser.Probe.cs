using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("probe_join", "TEMPORAL PROBE JOIN source (condition | ON columns) probe")]
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

    /// <summary>(a, b) after ON: columns that both sides have, where a condition would be one expression.</summary>
    private bool StartsNames()
    {
        var i = 1;
        while (IsSymbol("(") && Peek(i).Kind is TokenKind.Word or TokenKind.QuotedName && Peek(i + 1).IsSymbol(","))
        {
            i += 2;
        }

        return IsSymbol("(") && Peek(i).Kind is TokenKind.Word or TokenKind.QuotedName && Peek(i + 1).IsSymbol(")") && Peek(i + 2).IsWord("TIMESTAMPS");
    }
}
