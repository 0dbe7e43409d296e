using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Where a text lies in another.</summary>
internal static class TextSearch
{
    /// <summary>The character (from one) at which a part begins; 0 where it is not there. An empty part is at 1.</summary>
    public static int Position<TChar>(ReadOnlySpan<TChar> part, ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var at = text.IndexOf(part);
        return at < 0 ? 0 : CodePoints.Count(text[..at]) + 1;
    }

    /// <summary>As <see cref="Position{TChar}(ReadOnlySpan{TChar}, ReadOnlySpan{TChar})"/>, not before character <paramref name="from"/>; 0 where that is none.</summary>
    public static int Position<TChar>(ReadOnlySpan<TChar> part, ReadOnlySpan<TChar> text, int from) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (from < 1 || from - 1 > CodePoints.Count(text))
        {
            return 0;
        }

        var found = Position(part, text[CodePoints.Offset(text, from - 1L)..]);
        return found == 0 ? 0 : found + from - 1;
    }

    /// <summary>Field <paramref name="index"/>, from one, or from the end for a negative one; false where there are fewer.</summary>
    public static bool TryField<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> separator, int index, out ReadOnlySpan<TChar> field)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        field = text;
        if (separator.IsEmpty)
        {
            return index is 1 or -1;
        }

        return index > 0 ? TryFieldFromStart(text, separator, index, out field) : TryFieldFromEnd(text, separator, -(long)index, out field);
    }

    private static bool TryFieldFromStart<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> separator, int index, out ReadOnlySpan<TChar> field)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        for (; ; index--)
        {
            var end = text.IndexOf(separator);
            field = end < 0 ? text : text[..end];
            if (index == 1)
            {
                return true;
            }

            if (end < 0)
            {
                return false;
            }

            text = text[(end + separator.Length)..];
        }
    }

    private static bool TryFieldFromEnd<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> separator, long index, out ReadOnlySpan<TChar> field)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        // Counted from the start: separators that overlap (aa in aaa) are found from there.
        var fields = 1L;
        var rest = text;
        for (var at = rest.IndexOf(separator); at >= 0; at = rest.IndexOf(separator))
        {
            fields++;
            rest = rest[(at + separator.Length)..];
        }

        field = default;
        return index <= fields && TryFieldFromStart(text, separator, (int)(fields - index + 1), out field);
    }
}
