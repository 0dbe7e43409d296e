using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Syntax.Lexing;

internal sealed partial class Lexer
{
    private bool Comment(char c)
    {
        if (c == '-' && At(1) == '-')
        {
            SkipLine();
            return true;
        }

        if (c == '/' && At(1) == '*')
        {
            Block();
            return true;
        }

        if (c == '/' && At(1) == '/')
        {
            var start = _at;
            _at += 2;
            Report(SyntaxRules.CommentForm, start, "//");
            SkipLine();
            return true;
        }

        return false;
    }

    private void SkipLine()
    {
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r'))
        {
            _at++;
        }
    }

    private void Block()
    {
        var start = _at;
        var depth = 0;
        do
        {
            if (_text[_at] == '/' && At(1) == '*')
            {
                depth++;
                _at += 2;
            }
            else if (_text[_at] == '*' && At(1) == '/')
            {
                depth--;
                _at += 2;
            }
            else
            {
                _at++;
            }
        }
        while (depth > 0 && _at < _text.Length);

        if (depth > 0)
        {
            _diagnostics.Report(SyntaxRules.UnterminatedComment, new(start, 2));
        }
    }
}
