using System;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Lexing;

internal readonly record struct Token(TokenKind Kind, string Text, TextSpan Span)
{
    public bool IsWord(string keyword) => Kind == TokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsOneOf(params string[] symbols) => Kind == TokenKind.Symbol && Array.IndexOf(symbols, Text) >= 0;

    public bool IsNumber => Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double;

    /// <summary>The token as messages show it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end of the text",
        TokenKind.String => "'" + Shortened + "'",
        TokenKind.Bytes => "X'" + Shortened + "'",
        TokenKind.QuotedName => "\"" + Shortened + "\"",
        TokenKind.Symbol => "'" + Text + "'",
        _ => Shortened,
    };

    private string Shortened => Text.Length <= 40 ? Text : Text.Substring(0, 39) + "…";
}
