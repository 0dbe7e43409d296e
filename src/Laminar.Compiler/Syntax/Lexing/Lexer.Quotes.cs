using System.Text;
using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Lexing;

internal sealed partial class Lexer
{
    private void String()
    {
        var start = _at;
        if (!Quoted('\'', out var value))
        {
            Report(SyntaxRules.UnterminatedString, start);
        }

        Add(TokenKind.String, value, start);
    }

    private void QuotedName(char quote)
    {
        var start = _at;
        if (!Quoted(quote, out var value))
        {
            Report(SyntaxRules.UnterminatedName, start, quote.ToString());
        }
        else if (value.Length == 0)
        {
            Report(SyntaxRules.EmptyName, start);
        }

        Add(TokenKind.QuotedName, value, start);
    }

    /// <summary>X'1F a0': two hexadecimal digits a byte; blanks may stand between bytes.</summary>
    private void Bytes(int start)
    {
        if (!Quoted('\'', out var value))
        {
            Report(SyntaxRules.UnterminatedString, start);
        }

        var digits = value.Replace(" ", "").ToUpperInvariant();
        if (digits.Length % 2 != 0 || !System.Linq.Enumerable.All(digits, x => x is >= '0' and <= '9' or >= 'A' and <= 'F'))
        {
            Report(ValueRules.MalformedBytes, start, value);
            digits = string.Empty;
        }

        Add(TokenKind.Bytes, digits, start);
    }

    /// <summary>E'…' and the like of other dialects: the string is kept, so that one error is all there is.</summary>
    private void Prefixed(string prefix, int start)
    {
        Quoted('\'', out var value);
        if (_diagnostics.Items.Count < MaxFindings)
        {
            _diagnostics.NotSupportedYet(new(start, prefix.Length), prefix + "'…' strings", "write '…'");
        }

        Add(TokenKind.String, value, start);
    }

    /// <summary>Reads up to the closing quote, which stands for itself where it is doubled. False where the text ends first.</summary>
    private bool Quoted(char quote, out string value)
    {
        _at++;
        var from = _at;
        StringBuilder? parts = null;
        while (_at < _text.Length)
        {
            if (_text[_at] != quote)
            {
                _at++;
                continue;
            }

            if (At(1) != quote)
            {
                value = Joined(parts, from);
                _at++;
                return true;
            }

            parts ??= new StringBuilder();
            parts.Append(_text, from, _at + 1 - from);
            _at += 2;
            from = _at;
        }

        value = Joined(parts, from);
        return false;
    }

    private string Joined(StringBuilder? parts, int from) =>
        parts is null ? _text.Substring(from, _at - from) : parts.Append(_text, from, _at - from).ToString();
}
