using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Lexing;

internal sealed partial class Lexer
{
    /// <summary>1, 1.5, .5, 1., 1e5: INTEGER, DECIMAL or DOUBLE by how it is written.</summary>
    private void Number()
    {
        var start = _at;
        var kind = TokenKind.Integer;
        Digits();
        if (At(0) == '.')
        {
            _at++;
            Digits();
            kind = TokenKind.Decimal;
        }

        if (At(0) is 'e' or 'E' && (IsDigit(At(1)) || (At(1) is '+' or '-' && IsDigit(At(2)))))
        {
            _at += 2;
            Digits();
            kind = TokenKind.Double;
        }

        if (IsWordPart(At(0)) || At(0) == '.')
        {
            kind = Malformed(start);
        }

        Add(kind, kind == TokenKind.Integer ? _text.Substring(start, _at - start) : Cleaned(start), start);
    }

    private void Digits()
    {
        while (IsDigit(At(0)))
        {
            _at++;
        }
    }

    private TokenKind Malformed(int start)
    {
        while (IsWordPart(At(0)) || At(0) == '.')
        {
            _at++;
        }

        var text = _text.Substring(start, _at - start);
        Report(SyntaxRules.MalformedNumber, start, text, Advice(text));
        return TokenKind.Decimal;
    }

    private static string Advice(string text)
    {
        if (text.IndexOf('_') >= 0)
        {
            return "write its digits without separators";
        }

        if (text.Length > 1 && text[0] == '0' && text[1] is 'x' or 'X' or 'b' or 'B' or 'o' or 'O')
        {
            return "write it in decimal";
        }

        return text.IndexOf('.') != text.LastIndexOf('.') ? "it has more than one point" : "a name that starts with a digit needs quotes, \"" + text + "\"";
    }

    /// <summary>A malformed number has been reported; what stands for it downstream must still parse as one.</summary>
    private string Cleaned(int start)
    {
        var text = _text.Substring(start, _at - start);
        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) ? text : "0";
    }
}
