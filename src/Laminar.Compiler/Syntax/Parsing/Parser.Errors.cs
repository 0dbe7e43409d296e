using System;
using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax.Lexing;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Parsing;

internal sealed partial class Parser
{
    private const int MaxFindings = 100;

    private bool _panic;

    /// <summary>An alias without AS is any word: the one taken last may have been meant as a keyword.</summary>
    private int _bareAlias = -1;

    private void Report(Rule rule, TextSpan span, params string[] arguments)
    {
        if (!_panic && _diagnostics.Items.Count < MaxFindings)
        {
            _diagnostics.Report(rule, span, arguments);
        }
    }

    private void NotSupported(TextSpan span, string construct, string? instead = null) =>
        Report(Rules.NotSupported, span, instead is null ? construct : construct + "; " + instead);

    /// <summary>Reports and panics.</summary>
    private void Fail(Rule rule, TextSpan span, params string[] arguments)
    {
        Report(rule, span, arguments);
        _panic = true;
    }

    private ExpressionSyntax Missing(string expected)
    {
        Unexpected(expected);
        return new MissingSyntax(Here);
    }

    /// <summary>The current token fits nowhere: finds the words that help most, and panics.</summary>
    private void Unexpected(string expected)
    {
        if (_panic)
        {
            return;
        }

        if (Misspelt() is { } wrong)
        {
            Fail(SyntaxRules.MisspeltKeyword, wrong.Token.Span, wrong.Token.Text, wrong.Meant);
        }
        else if (Current.Kind == TokenKind.End)
        {
            Fail(SyntaxRules.UnexpectedEnd, _tokens.EndBefore(_position), expected);
        }
        else if (Current.Text is ")" or "]" && _tokens.Partner(_position) < 0 && Current.Kind == TokenKind.Symbol)
        {
            Fail(SyntaxRules.UnopenedParenthesis, Current.Span, Current.Text, Current.Text == ")" ? "(" : "[");
        }
        else
        {
            Fail(SyntaxRules.Unexpected, Current.Span, expected, Current.IsSymbol(";") ? "the end of the statement" : Current.ToString());
        }
    }

    /// <summary>GROPU BY: the current word, or the one before it that was taken for an alias.</summary>
    private (Token Token, string Meant)? Misspelt()
    {
        if (_bareAlias >= 0 && _bareAlias == _position - 1 && Near(_tokens[_bareAlias]) is { } meant)
        {
            return (_tokens[_bareAlias], meant);
        }

        return Near(Current) is { } word ? (Current, word) : null;
    }

    private static string? Near(Token token) =>
        token.Kind == TokenKind.Word && token.Text.Length > 2 && !Keywords.Clauses.Contains(token.Text) ? DidYouMean.Find(token.Text, Keywords.Clauses) : null;
}
