using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    /// <summary>Whether a query starts at a token, past any parentheses that open before it.</summary>
    private bool StartsQuery(int index)
    {
        if (_panic)
        {
            return false;
        }

        var first = index;
        while (_tokens[first].IsSymbol("("))
        {
            first++;
        }

        var token = _tokens[first];
        if (!token.IsWord("SELECT") && !(token.IsWord("VALUES") && _tokens[first + 1].IsSymbol("(")) && !(token.IsWord("WITH") && _tokens[first + 1].Kind != TokenKind.Symbol))
        {
            return false;
        }

        return IsWholeQuery(index, first);
    }

    /// <summary>((SELECT 1) + 1) is an expression and ((SELECT 1) JOIN t) a join: after the inner parenthesis only a query's parts may follow.</summary>
    private bool IsWholeQuery(int index, int first)
    {
        for (var open = first - 1; open >= index; open--)
        {
            var close = _tokens.Partner(open);
            var after = close < 0 ? default : _tokens[close + 1];
            if (close >= 0 && !after.IsSymbol(")") && after.Kind != TokenKind.End && !after.IsSymbol(";") &&
                !Keywords.StartsClause(after, _tokens[close + 2]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>(query)</summary>
    private QuerySyntax SubQuery()
    {
        var open = Open();
        var query = Query();
        Close(open);
        return query;
    }

    [Grammar("query", "[WITH cte {',' cte}] body [order_by] [LIMIT operand] [emit] [ALLOW LATENESS operand] [late_data] [STATE TTL operand]")]
    private QuerySyntax Query() => Nested(WholeQuery, () => new QuerySyntax(default, NoBody(), default, null, null, null, null, null, Here), SqlParser.QueryWeight);

    private QuerySyntax WholeQuery()
    {
        var start = Start;
        var depth = _tokens.Depth(_position);
        var with = default(EquatableArray<CteSyntax>);
        if (Accept("WITH"))
        {
            if (Is("RECURSIVE"))
            {
                NotSupported(Take().Span, "WITH RECURSIVE");
            }

            with = List(Cte);
        }

        var body = Body();
        RecoverClause(depth);
        var query = new QuerySyntax(with, body, default, null, null, null, null, null, Here);
        return Tail(query, depth) with { Span = Since(start) };
    }

    [Grammar("cte", "identifier [columns] AS '(' query ')'")]
    private CteSyntax Cte()
    {
        var start = Start;
        var name = Name("a name for the query");
        var columns = IsSymbol("(") ? ColumnNames() : default;
        Expect("AS");
        var query = SubQuery();
        return new CteSyntax(name, columns, query, Since(start));
    }

    [Grammar("body", "intersection {(UNION | EXCEPT) [ALL] intersection}")]
    private QueryBody Body()
    {
        var start = Start;
        var left = Intersection();
        while (Is("UNION") || Is("EXCEPT"))
        {
            var op = Take();
            var kind = op.IsWord("EXCEPT") ? IsAll() ? SetOp.ExceptAll : SetOp.Except : IsAll() ? SetOp.UnionAll : SetOp.Union;
            left = new SetSyntax(kind, left, Intersection(), op.Span, Since(start));
            Grow();
        }

        return left;
    }

    [Grammar("intersection", "simple_body {INTERSECT [ALL] simple_body}")]
    private QueryBody Intersection()
    {
        var start = Start;
        var left = SimpleBody();
        while (Is("INTERSECT"))
        {
            var op = Take();
            var kind = IsAll() ? SetOp.IntersectAll : SetOp.Intersect;
            left = new SetSyntax(kind, left, SimpleBody(), op.Span, Since(start));
            Grow();
        }

        return left;
    }

    private bool IsAll()
    {
        var isAll = Accept("ALL");
        if (!isAll)
        {
            Accept("DISTINCT");
        }

        return isAll;
    }

    [Grammar("simple_body", "select | values | '(' query ')'")]
    private QueryBody SimpleBody()
    {
        var start = Start;
        if (Is("SELECT"))
        {
            return Select();
        }

        if (IsCall("VALUES"))
        {
            return Values();
        }

        if (IsSymbol("("))
        {
            var query = SubQuery();
            return new ParenthesizedBody(query, Since(start));
        }

        Unexpected("SELECT, VALUES or a query in parentheses");
        return NoBody();
    }

    private SelectSyntax NoBody() => new(false, default, null, null, default, null, default, Here);

    [Grammar("values", "VALUES '(' expression {',' expression} ')' {',' '(' expression {',' expression} ')'}")]
    private QueryBody Values()
    {
        var start = Start;
        Take();
        var rows = List(() => Parenthesized(Expression));
        return new ValuesSyntax(rows, Since(start));
    }
}
