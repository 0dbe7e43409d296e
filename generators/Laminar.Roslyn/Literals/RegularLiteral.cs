using System.Globalization;

namespace Laminar.Roslyn.Literals;

/// <summary>"…" with escapes. Every character an escape makes stands at its backslash.</summary>
internal static class RegularLiteral
{
    public static LiteralText? Decode(string source)
    {
        var text = new LiteralText();
        var i = 1;
        while (i < source.Length && source[i] != '"')
        {
            if (source[i] != '\\')
            {
                text.Add(source[i], i++);
            }
            else if (!Escape(source, ref i, text))
            {
                return null;
            }
        }

        text.Close(i);
        return i < source.Length ? text : null;
    }

    private static bool Escape(string source, ref int i, LiteralText text)
    {
        var start = i++;
        if (i >= source.Length)
        {
            return false;
        }

        var code = source[i++];
        switch (code)
        {
            case 'u':
                return Digits(source, ref i, 4, 4, start, text);
            case 'U':
                return Digits(source, ref i, 8, 8, start, text);
            case 'x':
                return Digits(source, ref i, 1, 4, start, text);
            default:
                var at = "'\"\\0abfnrtve".IndexOf(code);
                if (at >= 0)
                {
                    text.Add("'\"\\\0\a\b\f\n\r\t\v\u001b"[at], start);
                }

                return at >= 0;
        }
    }

    private static bool Digits(string source, ref int i, int least, int most, int start, LiteralText text)
    {
        var from = i;
        while (i < source.Length && i - from < most && IsHex(source[i]))
        {
            i++;
        }

        if (i - from < least || !int.TryParse(source.Substring(from, i - from), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var point))
        {
            return false;
        }

        if (most < 8)
        {
            text.Add((char)point, start);
            return true;
        }

        return CodePoint(point, start, text);
    }

    private static bool CodePoint(int point, int start, LiteralText text)
    {
        if (point is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
        {
            return false;
        }

        foreach (var unit in char.ConvertFromUtf32(point))
        {
            text.Add(unit, start);
        }

        return true;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
