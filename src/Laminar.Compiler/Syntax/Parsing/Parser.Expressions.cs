using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("expression", "and_expression {OR and_expression}")]
    [Grammar("and_expression", "not_expression {AND not_expression}")]
    [Grammar("not_expression", "NOT not_expression | is_expression")]
    [Grammar("is_expression", "comparison {is}")]
    [Grammar("comparison", "matched [('=' | '<>' | '!=' | '<' | '<=' | '>' | '>=') matched]")]
    [Grammar("matched", "operand [match]")]
    [Grammar("operand", "sum {('||' | '~' | '~*' | '!~' | '!~*' | '->' | '->>' | '&' | '|' | '#' | '<<' | '>>') sum}")]
    [Grammar("sum", "product {('+' | '-') product}")]
    [Grammar("product", "zoned {('*' | '/' | '%') zoned}")]
    [Grammar("zoned", "unary {AT TIME ZONE unary}")]
    private ExpressionSyntax Expression() => Operators(Precedence.Or);

    /// <summary>An expression of operators that bind at least so tightly.</summary>
    private ExpressionSyntax Operators(Precedence least) => Nested(() => Climb(least), () => new MissingSyntax(Here));

    private ExpressionSyntax Climb(Precedence least)
    {
        var start = Start;
        var left = Prefix(least, start);
        while (Infix(left, least, start) is { } wider)
        {
            left = wider;
            Grow();
        }

        return left;
    }

    [Grammar("unary", "('-' | '+' | '~') unary | postfix")]
    private ExpressionSyntax Prefix(Precedence least, int start)
    {
        var op = Current;
        if (op.IsWord("NOT") && least <= Precedence.Not)
        {
            Take();
            return new UnarySyntax(UnaryOp.Not, Operators(Precedence.Not), Since(start));
        }

        if (op.Kind == TokenKind.Symbol && op.Text is "-" or "+" or "~")
        {
            Take();
            var kind = op.Text == "-" ? UnaryOp.Minus : op.Text == "+" ? UnaryOp.Plus : UnaryOp.BitNot;
            return new UnarySyntax(kind, Operators(Precedence.Unary), Since(start));
        }

        return Postfix(Primary(), start);
    }

    /// <summary>Left and the operator that follows, or null where none that binds tightly enough does.</summary>
    private ExpressionSyntax? Infix(ExpressionSyntax left, Precedence least, int start)
    {
        if (Current.Kind == TokenKind.Symbol || Is("AND") || Is("OR"))
        {
            return Binary(left, least, start);
        }

        return Current.Kind == TokenKind.Word ? Predicate(left, least, start) : null;
    }

    private ExpressionSyntax? Binary(ExpressionSyntax left, Precedence least, int start)
    {
        var token = Current;
        if (BinaryOperators.Find(token) is not { } found)
        {
            return Foreign(token);
        }

        // >> is two tokens, for the sake of ARRAY<ROW<…>>.
        var isShift = token.IsSymbol(">") && Peek(1).IsSymbol(">") && Peek(1).Span.Start == token.Span.End;
        found = isShift ? (BinaryOp.ShiftRight, Precedence.Other) : found;
        if (found.Precedence < least)
        {
            return null;
        }

        _position += isShift ? 1 : 0;
        Take();
        var right = Operators(found.Precedence + 1);
        if (found.Precedence == Precedence.Comparison && BinaryOperators.Find(Current)?.Precedence == Precedence.Comparison)
        {
            Fail(SyntaxRules.ChainedComparison, Current.Span, token.Text);
        }

        return new BinarySyntax(found.Op, left, right, token.Span, Since(start));
    }

    /// <summary>Operators that other databases have here.</summary>
    private ExpressionSyntax? Foreign(Token token)
    {
        if (token.IsSymbol("^"))
        {
            Fail(SyntaxRules.ForeignOperator, token.Span, "^", "POWER(x, y), or # for exclusive or,");
        }

        return null;
    }
}
