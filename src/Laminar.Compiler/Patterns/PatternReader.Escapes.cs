using System.Globalization;

namespace Laminar.Compiler.Patterns;

/// <content>What a backslash begins.</content>
internal sealed partial class PatternReader
{
    private PatternNode Escape()
    {
        var start = _at++;
        if (AtEnd)
        {
            throw Error("a backslash at the end escapes nothing; write \\\\ for the character", start);
        }

        if (Assertion(Current) is { } op)
        {
            _at++;
            return new AssertionNode(op);
        }

        return Kind(Current) is { } set ? Taken(new SetNode(set)) : new CharacterNode(EscapedCharacter(start));
    }

    private PatternNode Taken(PatternNode node)
    {
        _at++;
        return node;
    }

    /// <summary>\b and \B as in Java and .NET, the others as in PostgreSQL.</summary>
    private static int? Assertion(char letter) => letter switch
    {
        'b' or 'y' => PatternOp.WordBoundary,
        'B' or 'Y' => PatternOp.NoWordBoundary,
        'm' => PatternOp.WordStart,
        'M' => PatternOp.WordEnd,
        'A' => PatternOp.Start,
        'z' or 'Z' => PatternOp.End,
        _ => null,
    };

    private static PatternSet? Kind(char letter) => letter switch
    {
        'd' => PatternSet.Digits,
        'D' => PatternSet.NoDigits,
        'w' => PatternSet.OfKind(PatternSet.Word),
        'W' => PatternSet.OfKind(PatternSet.NoWord),
        's' => PatternSet.OfKind(PatternSet.Blank),
        'S' => PatternSet.OfKind(PatternSet.NoBlank),
        _ => null,
    };

    /// <summary>The character after a backslash at <paramref name="start"/>.</summary>
    private int EscapedCharacter(int start)
    {
        var letter = Current;
        if (!char.IsLetterOrDigit(letter) || letter >= 0x80)
        {
            return Character();
        }

        _at++;
        return letter switch
        {
            't' => '\t',
            'n' => '\n',
            'r' => '\r',
            'f' => '\f',
            'v' => '\v',
            'a' => '\a',
            'e' => 0x1B,
            'x' => Hexadecimal(2, start),
            'u' => Hexadecimal(4, start),
            'U' => Hexadecimal(8, start),
            >= '1' and <= '9' => throw Error("back-references (\\" + letter + ") cannot be matched in linear time and are not supported", start),
            'p' or 'P' => throw Error("\\" + letter + "{…} is not supported; write [[:alpha:]], [[:upper:]], \\w, \\d or the characters", start),
            'Q' or 'E' => throw Error("\\Q…\\E is not supported; put a backslash before each special character", start),
            _ => throw Error("there is no escape \\" + letter, start),
        };
    }

    private int Hexadecimal(int digits, int start)
    {
        var end = System.Math.Min(_at + digits, _text.Length);
        var text = _text.Substring(_at, end - _at);
        _at = end;
        return text.Length == digits && int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && value is >= 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF
            ? value
            : throw Error("\\" + _text[start + 1] + " takes " + digits.ToString(CultureInfo.InvariantCulture) + " hexadecimal digits of a character's number", start);
    }
}
