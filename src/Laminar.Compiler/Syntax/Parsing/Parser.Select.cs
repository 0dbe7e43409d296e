using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    [Grammar("select", "SELECT [DISTINCT | ALL] select_item {',' select_item} [from] [where] [group_by] [having] [window]")]
    private SelectSyntax Select()
    {
        var start = Start;
        var depth = _tokens.Depth(_position);
        Take();
        var distinct = Accept("DISTINCT");
        if (!distinct)
        {
            Accept("ALL");
        }

        if (distinct && Is("ON"))
        {
            NotSupported(Current.Span, "DISTINCT ON", "number the rows with ROW_NUMBER() OVER (…) and keep the first");
            Take();
            Parenthesized(Expression);
        }

        if (Is("TOP") && Peek(1).IsNumber)
        {
            NotSupported(Current.Span.To(Peek(1).Span), "TOP " + Peek(1).Text, "write LIMIT " + Peek(1).Text + " at the end of the query");
            _position += 2;
        }

        var select = NoBody() with { Distinct = distinct, Items = SelectItems(depth) };
        RecoverClause(depth);
        while (SelectClause() is { } clause)
        {
            select = Add(select, clause, depth);
            RecoverClause(depth);
        }

        return select with { Span = Since(start) };
    }

    private EquatableArray<SelectItem> SelectItems(int depth)
    {
        var items = new List<SelectItem>();
        do
        {
            items.Add(SelectItem());
            MissingComma();
            RecoverClause(depth, atComma: true);
        }
        while (AcceptComma());
        return items.ToEquatableArray();
    }

    [Grammar("select_item", "'*' | name '.' '*' | expression [alias]")]
    private SelectItem SelectItem()
    {
        var start = Start;
        if (StartsStar())
        {
            return new SelectItem(Star(), null, Since(start));
        }

        var expression = Expression();
        var alias = Alias();
        return new SelectItem(expression, alias, Since(start));
    }

    /// <summary>a b c: what stands after an item and could begin another.</summary>
    private void MissingComma()
    {
        var starts = Current.Kind is TokenKind.String or TokenKind.QuotedName || Current.IsNumber ||
            (Current.Kind == TokenKind.Word && (Keywords.IsAlias(Current, Peek(1)) || Is("CASE") || IsCall("CAST")));
        if (starts && Misspelt() is null)
        {
            Fail(SyntaxRules.MissingComma, Current.Span, Current.ToString());
        }
    }

    private string? SelectClause() =>
        Is("FROM") ? "FROM" : Is("WHERE") ? "WHERE" : Is("GROUP", "BY") ? "GROUP BY" : Is("HAVING") ? "HAVING" : StartsWindowClause() ? "WINDOW" : null;

    private static readonly string[] s_selectClauses = { "FROM", "WHERE", "GROUP BY", "HAVING", "WINDOW" };

    /// <summary>Clauses are read in any order, so that a wrong order is one error, said in those words.</summary>
    [Grammar("where", "WHERE expression")]
    [Grammar("having", "HAVING expression")]
    private SelectSyntax Add(SelectSyntax select, string clause, int depth)
    {
        CheckOrder(select, clause);
        _position += clause == "GROUP BY" ? 2 : 1;
        return clause switch
        {
            "FROM" => select with { From = From(depth) },
            "WHERE" => select with { Where = Expression() },
            "GROUP BY" => select with { GroupBy = GroupBy() },
            "WINDOW" => select with { Windows = Windows() },
            _ => select with { Having = Expression() },
        };
    }

    private void CheckOrder(SelectSyntax select, string clause)
    {
        var given = new[] { select.From is not null, select.Where is not null, select.GroupBy.Count > 0, select.Having is not null, select.Windows.Count > 0 };
        var index = System.Array.IndexOf(s_selectClauses, clause);
        if (given[index])
        {
            Report(SyntaxRules.DuplicateClause, Current.Span, clause);
            return;
        }

        for (var later = index + 1; later < given.Length; later++)
        {
            if (given[later])
            {
                Report(SyntaxRules.ClauseOrder, Current.Span, clause, s_selectClauses[later]);
                return;
            }
        }
    }
}
