using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Laminar.Compiler.Functions;

/// <summary>
/// Reads a path such as $.items[0]."unit price": members and elements. What may lead to several values is refused by name.
/// </summary>
public sealed class JsonPathReader
{
    private readonly string _text;
    private readonly List<(string? Name, int Index)> _steps = new();
    private int _at;

    private JsonPathReader(string text) => _text = text;

    /// <summary>The steps, a name or an index each; or where and why the text is no path.</summary>
    public static (EquatableArray<(string? Name, int Index)> Steps, int Offset, string? Reason) Read(string text)
    {
        var reader = new JsonPathReader(text);
        var reason = reader.Path();
        return (reader._steps.ToEquatableArray(), System.Math.Min(reader._at, text.Length), reason);
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private string? Path()
    {
        foreach (var mode in new[] { "lax ", "strict " }.Where(x => _text.StartsWith(x, System.StringComparison.Ordinal)))
        {
            _at = mode.Length;
        }

        if (Current != '$')
        {
            return "a path begins with $, as in '$.name'";
        }

        _at++;
        while (_at < _text.Length)
        {
            if ((Current switch { '.' => Member(), '[' => Element(), _ => Other() }) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private string? Other() => Current switch
    {
        '?' => "filters (? …) are not supported; take the value and compare it in WHERE",
        ' ' => "a path has no blanks outside of quotes",
        _ => "'.' or '[' is expected here",
    };

    private string? Member()
    {
        _at++;
        switch (Current)
        {
            case '.':
                return "descent (..) is not supported: a path leads to one value";
            case '*':
                return "the wildcard .* is not supported: a path leads to one value";
            case '"':
                return Quoted('"') ?? null;
        }

        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(Current) || Current is '_' or '$' or '-'))
        {
            _at++;
        }

        if (Current == '(')
        {
            return "methods such as ." + _text.Substring(start, _at - start) + "() are not supported";
        }

        if (_at == start)
        {
            return "a member's name is expected here; other names than of letters, digits and _ stand in \"…\"";
        }

        _steps.Add((_text.Substring(start, _at - start), 0));
        return null;
    }

    private string? Element()
    {
        _at++;
        if (Current == '*')
        {
            return "the wildcard [*] is not supported: a path leads to one value";
        }

        if (Current is '\'' or '"')
        {
            return Quoted(Current) ?? Close();
        }

        var start = _at;
        while (Current is >= '0' and <= '9')
        {
            _at++;
        }

        if (!int.TryParse(_text.Substring(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return _text.IndexOf("last", start, System.StringComparison.Ordinal) == start ? "[last] is not supported" : "an index from 0 is expected here, as in [0]";
        }

        if (Current is ',' or ' ')
        {
            return "several elements ([0, 1], [0 to 2]) are not supported: a path leads to one value";
        }

        _steps.Add((null, index));
        return Close();
    }

    private string? Close()
    {
        if (Current != ']')
        {
            return "']' is expected here";
        }

        _at++;
        return null;
    }

    private string? Quoted(char quote)
    {
        var end = _text.IndexOf(quote, _at + 1);
        if (end < 0)
        {
            return "the quote is not closed";
        }

        var name = _text.Substring(_at + 1, end - _at - 1);
        if (name.Contains("\\"))
        {
            return "escapes in names are not supported";
        }

        _steps.Add((name, 0));
        _at = end + 1;
        return null;
    }
}
