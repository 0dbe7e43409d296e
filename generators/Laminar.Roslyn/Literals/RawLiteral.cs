using System;

namespace Laminar.Roslyn.Literals;

/// <summary>"""…""": on one line as it stands; on several, the lines between the quotes without the white space that stands before the last quotes.</summary>
internal static class RawLiteral
{
    public static LiteralText? DecodeLine(string source)
    {
        var quotes = Quotes(source);
        if (source.Length < 2 * quotes)
        {
            return null;
        }

        var text = new LiteralText();
        text.Add(source, quotes, source.Length - quotes);
        text.Close(source.Length - quotes);
        return text;
    }

    public static LiteralText? DecodeLines(string source)
    {
        var close = source.Length - Quotes(source);
        var last = close <= 0 ? -1 : source.LastIndexOf('\n', close - 1);
        var first = source.IndexOf('\n');
        if (first < 0 || last < 0)
        {
            return null;
        }

        var indentation = source.Substring(last + 1, close - last - 1);
        var text = new LiteralText();
        for (var start = first + 1; start <= last;)
        {
            var next = source.IndexOf('\n', start) + 1;
            AddLine(source, start, next > last ? LineEnd(source, start, last) : next, indentation, text);
            start = next;
        }

        text.Close(last > first ? LineEnd(source, first + 1, last) : close);
        return text;
    }

    private static void AddLine(string source, int start, int end, string indentation, LiteralText text)
    {
        var content = start;
        while (content < end && content - start < indentation.Length && source[content] == indentation[content - start])
        {
            content++;
        }

        text.Add(source, content, end);
    }

    /// <summary>The last line's own end is not part of the value.</summary>
    private static int LineEnd(string source, int start, int newLine) => newLine > start && source[newLine - 1] == '\r' ? newLine - 1 : newLine;

    private static int Quotes(string source)
    {
        var count = 0;
        while (count < source.Length && source[count] == '"')
        {
            count++;
        }

        return Math.Max(count, 1);
    }
}
