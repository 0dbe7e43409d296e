using System.Globalization;
using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Lexing;

internal sealed partial class Lexer
{
    /// <summary>Longest first.</summary>
    private static readonly string[] s_symbols =
    {
        "!~*", "!~", "~*", "->>", "->", "::", "||", "<<", "<>", "<=", ">=", "=>",
        "(", ")", "[", "]", "{", "}", ",", ";", ".", "+", "-", "*", "/", "%", "<", ">", "=", "&", "|", "#", "~", "^",
    };

    /// <summary>As other languages write it, and as SQL does. The parser sees the second, so that one error is all there is.</summary>
    private static readonly (string Foreign, string Sql)[] s_foreign = { ("!==", "<>"), ("===", "="), ("==", "="), ("&&", "AND") };

    private bool Symbol()
    {
        var start = _at;
        foreach (var (foreign, sql) in s_foreign)
        {
            if (Starts(foreign))
            {
                _at += foreign.Length;
                Report(SyntaxRules.ForeignOperator, start, foreign, sql);
                Add(sql == "AND" ? TokenKind.Word : TokenKind.Symbol, sql, start);
                return true;
            }
        }

        if (Starts("!="))
        {
            _at += 2;
            Add(TokenKind.Symbol, "<>", start);
            return true;
        }

        foreach (var symbol in s_symbols)
        {
            if (Starts(symbol))
            {
                _at += symbol.Length;
                Add(TokenKind.Symbol, symbol, start);
                return true;
            }
        }

        return Parameter(start);
    }

    private bool Starts(string symbol) => string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0;

    /// <summary>?, ?1, $1, :name, @name. Stands for NULL downstream. In PATTERN (…) a question mark is a quantifier.</summary>
    private bool Parameter(int start)
    {
        if (_text[_at] == '?' && _patternDepth > 0)
        {
            _at++;
            Add(TokenKind.Symbol, "?", start);
            return true;
        }

        if (_text[_at] is not ('?' or '$' or ':' or '@') || (_text[_at] != '?' && !IsWordPart(At(1))))
        {
            return false;
        }

        _at++;
        while (IsWordPart(At(0)))
        {
            _at++;
        }

        Report(SyntaxRules.Parameter, start, _text.Substring(start, _at - start));
        Add(TokenKind.Word, "NULL", start);
        return true;
    }

    /// <summary>A run of one character is one finding; '!' is somebody's NOT.</summary>
    private void Stray(char c)
    {
        var start = _at;
        _at += char.IsHighSurrogate(c) && char.IsLowSurrogate(At(1)) ? 2 : 1;
        if (c == '!')
        {
            Report(SyntaxRules.ForeignOperator, start, "!", "NOT");
            Add(TokenKind.Word, "NOT", start);
            return;
        }

        var text = _text.Substring(start, _at - start);
        while (Starts(text) && _at < _text.Length)
        {
            _at += text.Length;
        }

        Report(c is '‘' or '’' or '“' or '”' or '´' ? SyntaxRules.TypographicQuote : SyntaxRules.StrayCharacter, start, Shown(text));
    }

    private static string Shown(string text) => text.Length == 1 && (char.IsControl(text[0]) || char.IsSurrogate(text[0]) || char.GetUnicodeCategory(text[0]) == UnicodeCategory.Format)
        ? "U+" + ((int)text[0]).ToString("X4", CultureInfo.InvariantCulture)
        : "'" + text + "'";
}
