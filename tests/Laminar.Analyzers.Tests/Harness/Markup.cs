using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.Analyzers.Tests.Harness;

/// <summary>C# in which <c>{|LAM3001:new object()|}</c> marks what must be reported, and everything else must not.</summary>
internal sealed record Markup(string Source, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string, TextSpan)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("{|LAM", StringComparison.Ordinal))
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (open.Count > 0 && text.AsSpan(i).StartsWith("|}", StringComparison.Ordinal))
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, source.Length)));
                i++;
            }
            else
            {
                source.Append(text[i]);
            }
        }

        return open.Count == 0 ? new(source.ToString(), expected) : throw new FormatException("a mark is not closed: " + text);
    }

    /// <summary>The same for C# that compiles: marks are comments, <c>/*[LAM3001*/new object()/*]*/</c>, and stay in the text.</summary>
    public static Markup OfComments(string text)
    {
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string, TextSpan)>();
        for (var i = text.IndexOf("/*", StringComparison.Ordinal); i >= 0; i = text.IndexOf("/*", i + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf("*/", i, StringComparison.Ordinal) + 2;
            if (text.AsSpan(i).StartsWith("/*[LAM", StringComparison.Ordinal))
            {
                open.Push((text[(i + 3)..(end - 2)], end));
            }
            else if (text[i..end] == "/*]*/")
            {
                var (id, start) = open.Pop();
                expected.Add((id, Within(text, start, i)));
            }
        }

        return open.Count == 0 ? new(text, expected) : throw new FormatException("a mark is not closed");
    }

    /// <summary>Two rules may report the same code: the marks between are not part of it.</summary>
    private static TextSpan Within(string text, int start, int end)
    {
        while (text.AsSpan(start).StartsWith("/*[LAM", StringComparison.Ordinal))
        {
            start = text.IndexOf("*/", start, StringComparison.Ordinal) + 2;
        }

        while (text.AsSpan(0, end).EndsWith("/*]*/", StringComparison.Ordinal))
        {
            end -= "/*]*/".Length;
        }

        return TextSpan.FromBounds(start, end);
    }
}
