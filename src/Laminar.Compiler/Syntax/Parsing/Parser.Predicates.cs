using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Parsing;

/// <summary>Operators made of words.</summary>
internal sealed partial class Parser
{
    private ExpressionSyntax? Predicate(ExpressionSyntax left, Precedence least, int start)
    {
        if (least <= Precedence.Is && Is("IS"))
        {
            return IsPredicate(left, start);
        }

        if (least <= Precedence.AtTimeZone && Is("AT", "TIME"))
        {
            return AtTimeZone(left, start);
        }

        return least <= Precedence.Match ? Match(left, start) : null;
    }

    [Grammar("match", "[NOT] (between | in | like)")]
    private ExpressionSyntax? Match(ExpressionSyntax left, int start)
    {
        var negated = Is("NOT");
        var next = Peek(negated ? 1 : 0);
        if (!next.IsWord("BETWEEN") && !next.IsWord("IN") && !next.IsWord("LIKE") && !next.IsWord("ILIKE"))
        {
            NotSupportedMatch();
            return null;
        }

        _position += negated ? 1 : 0;
        if (Accept("BETWEEN"))
        {
            return Between(left, negated, start);
        }

        return Accept("IN") ? In(left, negated, start) : Like(left, negated, start);
    }

    private void NotSupportedMatch()
    {
        if (Is("SIMILAR", "TO") || Is("COLLATE"))
        {
            NotSupported(Current.Span, Is("COLLATE") ? "COLLATE" : "SIMILAR TO", Is("COLLATE") ? "text compares by code point" : "use LIKE");
            _panic = true;
        }
    }

    [Grammar("between", "BETWEEN [SYMMETRIC] operand AND operand")]
    private ExpressionSyntax Between(ExpressionSyntax left, bool negated, int start)
    {
        var symmetric = Accept("SYMMETRIC");
        if (!symmetric)
        {
            Accept("ASYMMETRIC");
        }

        var low = Operators(Precedence.Other);
        Expect("AND");
        var high = Operators(Precedence.Other);
        return new BetweenSyntax(left, low, high, negated, symmetric, Since(start));
    }

    [Grammar("in", "IN '(' (expression {',' expression} | query) ')'")]
    private ExpressionSyntax In(ExpressionSyntax left, bool negated, int start)
    {
        if (!IsSymbol("("))
        {
            return Missing("'(' after IN");
        }

        if (StartsQuery(_position + 1))
        {
            var query = SubQuery();
            return new InQuerySyntax(left, query, negated, Since(start));
        }

        var items = Parenthesized(Expression);
        return new InListSyntax(left, items, negated, Since(start));
    }

    [Grammar("like", "(LIKE | ILIKE) operand [ESCAPE operand]")]
    private ExpressionSyntax Like(ExpressionSyntax left, bool negated, int start)
    {
        var ignoreCase = Take().IsWord("ILIKE");
        if (Current.Text.IndexOf('%') >= 0)
        {
            TextNotName();
        }

        var pattern = Operators(Precedence.Other);
        var escape = Accept("ESCAPE") ? Operators(Precedence.Other) : null;
        return new LikeSyntax(left, pattern, escape, ignoreCase, negated, Since(start));
    }

    [Grammar("is", "IS [NOT] (NULL | TRUE | FALSE | UNKNOWN | DISTINCT FROM comparison | is_json)")]
    private ExpressionSyntax IsPredicate(ExpressionSyntax left, int start)
    {
        Take();
        var negated = Accept("NOT");
        if (Accept("DISTINCT"))
        {
            Expect("FROM");
            return new IsDistinctSyntax(left, Operators(Precedence.Comparison), negated, Since(start));
        }

        if (Accept("JSON"))
        {
            return IsJson(left, negated, start);
        }

        IsKind? kind = Accept("NULL") ? IsKind.Null : Accept("TRUE") ? IsKind.True : Accept("FALSE") ? IsKind.False : Accept("UNKNOWN") ? IsKind.Unknown : null;
        return kind is { } known ? new IsSyntax(left, known, negated, Since(start)) : Missing("NULL, TRUE, FALSE, UNKNOWN or DISTINCT FROM after IS");
    }

    private ExpressionSyntax AtTimeZone(ExpressionSyntax left, int start)
    {
        _position += 2;
        Expect("ZONE");
        return new AtTimeZoneSyntax(left, Operators(Precedence.Unary), Since(start));
    }
}
