using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    private bool IsName => Current.Kind == TokenKind.QuotedName || (Current.Kind == TokenKind.Word && !Keywords.Reserved.Contains(Current.Text));

    private Identifier Name(string expected)
    {
        if (IsName || TakesReserved())
        {
            return Identifier();
        }

        Unexpected(expected);
        return new Identifier("", false, Here);
    }

    /// <summary>Any word: after a point or AS nothing else can be meant.</summary>
    private Identifier AnyName(string expected)
    {
        if (Current.Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            return Identifier();
        }

        Unexpected(expected);
        return new Identifier("", false, Here);
    }

    private Identifier Identifier()
    {
        var token = Take();
        return new Identifier(token.Text, token.Kind == TokenKind.QuotedName, token.Span);
    }

    /// <summary>A reserved word that is meant as a name: it is told so, and taken as one, so that nothing else is said of it.</summary>
    /// <param name="isMeant">Whether what stands around shows that by itself.</param>
    private bool TakesReserved(bool isMeant = false)
    {
        if (_panic || Current.Kind != TokenKind.Word || !Keywords.Reserved.Contains(Current.Text) || !(isMeant || IsReservedName()))
        {
            return false;
        }

        Report(SyntaxRules.ReservedWord, Current.Span, Current.Text.ToUpperInvariant(), Current.Text);
        return true;
    }

    /// <summary>Whether what follows the word shows that a name is meant: order, or from), or where IS NULL, or where FROM: a clause is not empty, but for FROM in a query that is being written.</summary>
    private bool IsReservedName()
    {
        var next = Peek(1);
        if (next.Kind == TokenKind.Symbol ? s_followsName.Contains(next.Text) : next.Kind == TokenKind.Word && s_followsName.Contains(next.Text.ToUpperInvariant()))
        {
            return true;
        }

        var ends = StopsStatement(_position + 1) || Keywords.StartsClause(next, Peek(2));
        return ends && (!Keywords.StartsClause(Current, next) || !Is("FROM"));
    }

    private static readonly HashSet<string> s_followsName = [",", ")", ".", "=", "<", ">", "<=", ">=", "<>", "!=", "+", "/", "%", "||", "::", "AS", "IS", "IN", "LIKE", "ILIKE", "BETWEEN", "ASC", "DESC"];

    [Grammar("name", "identifier {'.' identifier}")]
    private QualifiedName DottedName(string expected)
    {
        var start = Start;
        var parts = new List<Identifier> { Name(expected) };
        while (AcceptSymbol("."))
        {
            parts.Add(AnyName("a name after '.'"));
        }

        return new QualifiedName(parts.ToEquatableArray(), Since(start));
    }

    [Grammar("alias", "[AS] identifier")]
    private Identifier? Alias()
    {
        if (Accept("AS"))
        {
            return AnyName("a name after AS");
        }

        if (!Keywords.IsAlias(Current, Peek(1)))
        {
            return null;
        }

        _bareAlias = Current.Kind == TokenKind.Word ? _position : -1;
        return Identifier();
    }

    [Grammar("columns", "'(' identifier {',' identifier} ')'")]
    private EquatableArray<Identifier> ColumnNames() => Parenthesized(() => Name("a column name"));
}
