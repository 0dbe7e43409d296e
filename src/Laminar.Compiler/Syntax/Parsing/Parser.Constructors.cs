using System.Collections.Generic;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("constructor", "(ARRAY | MAP) '[' [expression {',' expression}] ']' | ROW '(' expression {',' expression} ')' | '(' expression ',' expression {',' expression} ')'")]
    private ExpressionSyntax Array()
    {
        var start = Start;
        var kind = Take().Text.ToUpperInvariant();
        var open = Open("[");
        var items = IsSymbol("]") ? default : List(Expression);
        Close(open);
        return new ConstructorSyntax(kind, items, Since(start));
    }

    private ExpressionSyntax Row()
    {
        var start = Start;
        Take();
        var items = Parenthesized(Expression);
        return new ConstructorSyntax("ROW", items, Since(start));
    }

    [Grammar("case", "CASE [expression] WHEN expression THEN expression {WHEN expression THEN expression} [ELSE expression] END")]
    private ExpressionSyntax Case()
    {
        var start = Start;
        Take();
        var operand = Is("WHEN") ? null : Expression();
        var arms = new List<CaseArmSyntax>();
        while (Accept("WHEN"))
        {
            var when = Expression();
            Expect("THEN");
            arms.Add(new CaseArmSyntax(when, Expression()));
        }

        if (arms.Count == 0)
        {
            Unexpected("WHEN");
        }

        var otherwise = Accept("ELSE") ? Expression() : null;
        Expect("END");
        return new CaseSyntax(operand, arms.ToEquatableArray(), otherwise, Since(start));
    }
}
