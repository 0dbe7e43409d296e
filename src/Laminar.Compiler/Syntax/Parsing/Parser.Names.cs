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
        if (IsName)
        {
            return Identifier();
        }

        NoName(expected);
        return new Identifier("", false, Here);
    }

    /// <summary>Any word: after a point or AS nothing else can be meant.</summary>
    private Identifier AnyName(string expected)
    {
        if (Current.Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            return Identifier();
        }

        NoName(expected);
        return new Identifier("", false, Here);
    }

    private Identifier Identifier()
    {
        var token = Take();
        return new Identifier(token.Text, token.Kind == TokenKind.QuotedName, token.Span);
    }

    private void NoName(string expected)
    {
        if (IsReservedName())
        {
            Fail(SyntaxRules.ReservedWord, Current.Span, Current.Text.ToUpperInvariant(), Current.Text);
            return;
        }

        Unexpected(expected);
    }

    /// <summary>A reserved word where what follows shows that a name is meant: order, or from).</summary>
    private bool IsReservedName()
    {
        if (Current.Kind != TokenKind.Word || !Keywords.Reserved.Contains(Current.Text))
        {
            return false;
        }

        var next = Peek(1);
        var ends = next.Kind == TokenKind.End || Keywords.StartsClause(next, Peek(2));
        return next.IsOneOf(",", ")", ".", "=") || (ends && !Keywords.StartsClause(Current, next));
    }

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
