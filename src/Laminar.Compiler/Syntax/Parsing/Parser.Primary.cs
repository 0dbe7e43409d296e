using System;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("primary", "literal | interval | case | special_call | constructor | of_match | call | name | '(' expression ')' ['.' identifier] | '(' query ')' | EXISTS '(' query ')'")]
    private ExpressionSyntax Primary()
    {
        var token = Current;
        if (token.Kind is TokenKind.String or TokenKind.Bytes || token.IsNumber)
        {
            return Literal();
        }

        if (IsSymbol("("))
        {
            return InParentheses();
        }

        if (token.Kind == TokenKind.Word)
        {
            return KeywordLiteral() ?? SpecialForm() ?? NameOrCall();
        }

        return token.Kind == TokenKind.QuotedName ? NameOrCall() : Missing("an expression");
    }

    /// <summary>Forms that a word begins and that are not calls f(a, b).</summary>
    private ExpressionSyntax? SpecialForm()
    {
        if (Is("CASE"))
        {
            return Case();
        }

        if (Is("INTERVAL") && StartsInterval())
        {
            return Interval();
        }

        if ((Is("ARRAY") || Is("MAP")) && Peek(1).IsSymbol("["))
        {
            return Array();
        }

        return Peek(1).IsSymbol("(") ? SpecialCall() : OfMatch();
    }

    /// <summary>FINAL LAST(x): over all rows of a match. Columns may be called so: running IN (1, 2).</summary>
    [Grammar("of_match", "(FINAL | RUNNING) identifier '(' [arguments] ')'")]
    private ExpressionSyntax? OfMatch()
    {
        if ((!Is("FINAL") && !Is("RUNNING")) || Peek(1).Kind is not (TokenKind.Word or TokenKind.QuotedName) || !Peek(2).IsSymbol("(") || (Peek(1).Kind == TokenKind.Word && Keywords.Reserved.Contains(Peek(1).Text)))
        {
            return null;
        }

        var start = Start;
        var isFinal = Take().IsWord("FINAL");
        return NameOrCall() is CallSyntax call ? call with { IsFinal = isFinal, Span = Since(start) } : Missing("FIRST, LAST or an aggregate");
    }

    private ExpressionSyntax NameOrCall()
    {
        if (!IsName && !Peek(1).IsSymbol(".") && (Is("NOT") || !TakesReserved(isMeant: !Is("FROM") && StopsStatement(_position + 1))))
        {
            return NoOperand();
        }

        var start = Start;
        var name = IsName ? DottedName("an expression") : new QualifiedName(EquatableArray.Of(Identifier()), Since(start));
        return IsSymbol("(") ? Call(name, start) : Now(name) ?? (ExpressionSyntax)new NameSyntax(name, Since(start));
    }

    private ExpressionSyntax NoOperand()
    {
        if (Is("NOT"))
        {
            Fail(SyntaxRules.Unexpected, Current.Span, "an operand", "NOT, which binds more loosely: put parentheses round (NOT …)");
        }

        return Missing("an expression");
    }

    private ExpressionSyntax InParentheses()
    {
        var start = Start;
        if (StartsQuery(_position + 1))
        {
            var query = SubQuery();
            return new ScalarQuerySyntax(query, Since(start));
        }

        var open = Open();
        var items = List(Expression);
        Close(open);
        return items.Count == 1 ? items[0] : new ConstructorSyntax("ROW", items, Since(start));
    }

    /// <summary>What may follow an operand, tighter than any operator: ::type, [index], .field.</summary>
    [Grammar("postfix", "primary {'::' type | '[' expression ']'}")]
    private ExpressionSyntax Postfix(ExpressionSyntax operand, int start)
    {
        while (true)
        {
            if (AcceptSymbol("::"))
            {
                operand = new CastSyntax(operand, Type(), false, Since(start));
            }
            else if (IsSymbol("["))
            {
                operand = Index(operand, start);
            }
            else if ((operand is not LiteralSyntax || _tokens[_position - 1].IsSymbol(")")) && AcceptSymbol("."))
            {
                operand = new FieldSyntax(operand, AnyName("a field name after '.'"), Since(start));
            }
            else
            {
                return operand;
            }

            Grow();
        }
    }

    private ExpressionSyntax Index(ExpressionSyntax operand, int start)
    {
        var open = Open("[");
        var index = Expression();
        Close(open);
        return new IndexSyntax(operand, index, Since(start));
    }
}
