using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Syntax.Lexing;

/// <summary>
/// Text to tokens, in one pass and in time linear in the text, whatever it holds. What is wrong is reported and passed over, so that the parser
/// sees the rest; there is a limit to how many findings are worth reading.
/// </summary>
internal sealed partial class Lexer
{
    private const int MaxFindings = 100;

    private readonly string _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Token> _tokens = new();
    private int _at;

    /// <summary>How many parentheses are open within PATTERN (…), its own among them.</summary>
    private int _patternDepth;

    private Lexer(SqlText sql, DiagnosticBag diagnostics)
    {
        _text = sql.Text;
        _diagnostics = diagnostics;
    }

    public static TokenList Tokens(SqlText sql, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(sql, diagnostics);
        lexer.Run();
        return new TokenList(lexer._tokens);
    }

    private void Run()
    {
        while (_at < _text.Length)
        {
            Next();
        }

        Add(TokenKind.End, "", _at);
    }

    private void Next()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c) || (c == '\uFEFF' && _at == 0))
        {
            _at++;
        }
        else if (IsWordStart(c))
        {
            Word();
        }
        else if (IsDigit(c) || (c == '.' && IsDigit(At(1))))
        {
            Number();
        }
        else if (c == '\'')
        {
            String();
        }
        else if (c is '"' or '`')
        {
            QuotedName(c);
        }
        else if (!Comment(c) && !Symbol())
        {
            Stray(c);
        }
    }

    private void Word()
    {
        var start = _at;
        while (_at < _text.Length && IsWordPart(_text[_at]))
        {
            _at++;
        }

        var word = _text.Substring(start, _at - start);
        if (At(0) == '\'' && word is "X" or "x")
        {
            Bytes(start);
            return;
        }

        if (At(0) == '\'' && word is "E" or "e" or "N" or "n" or "B" or "b")
        {
            Prefixed(word, start);
            return;
        }

        Add(TokenKind.Word, word, start);
    }

    private char At(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    private void Add(TokenKind kind, string text, int start)
    {
        if (kind == TokenKind.Symbol && text is "(" or ")")
        {
            var opens = _patternDepth > 0 || (_tokens.Count > 0 && _tokens[_tokens.Count - 1].IsWord("PATTERN"));
            _patternDepth = !opens ? 0 : text == "(" ? _patternDepth + 1 : System.Math.Max(0, _patternDepth - 1);
        }

        _tokens.Add(new Token(kind, text, TextSpan.FromBounds(start, _at)));
    }

    private void Report(Rule rule, int start, params string[] arguments)
    {
        if (_diagnostics.Items.Count < MaxFindings)
        {
            _diagnostics.Report(rule, TextSpan.FromBounds(start, _at), arguments);
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsWordStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsWordPart(char c) => c == '_' || char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
