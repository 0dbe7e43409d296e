using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Parts of a text, without a copy.</summary>
internal static class TextSlices
{
    /// <summary>The first characters; for a negative count, all but the last so many.</summary>
    public static ReadOnlySpan<TChar> Left<TChar>(ReadOnlySpan<TChar> text, int count) where TChar : unmanaged, IBinaryInteger<TChar> =>
        text[..(count >= 0 ? CodePoints.Offset(text, count) : CodePoints.OffsetFromEnd(text, -(long)count))];

    /// <summary>The last characters; for a negative count, all but the first so many.</summary>
    public static ReadOnlySpan<TChar> Right<TChar>(ReadOnlySpan<TChar> text, int count) where TChar : unmanaged, IBinaryInteger<TChar> =>
        text[(count >= 0 ? CodePoints.OffsetFromEnd(text, count) : CodePoints.Offset(text, -(long)count))..];

    public static ReadOnlySpan<TChar> Substring<TChar>(ReadOnlySpan<TChar> text, int from) where TChar : unmanaged, IBinaryInteger<TChar> =>
        text[CodePoints.Offset(text, from - 1L)..];

    /// <summary>Characters [from, from + count) of those numbered from one; places before the first count as taken.</summary>
    public static ReadOnlySpan<TChar> Substring<TChar>(ReadOnlySpan<TChar> text, int from, int count) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (count < 0)
        {
            Failure.Argument("SUBSTRING", "a negative length");
        }

        var end = (long)from + count;
        var start = Math.Max(from, 1L);
        if (end <= start)
        {
            return default;
        }

        text = text[CodePoints.Offset(text, start - 1)..];
        return text[..CodePoints.Offset(text, end - start)];
    }

    public static ReadOnlySpan<TChar> TrimStart<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> set) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        while (!text.IsEmpty)
        {
            var length = CodePoints.LengthAt(text, 0);
            if (!Contains(set, text[..length]))
            {
                break;
            }

            text = text[length..];
        }

        return text;
    }

    public static ReadOnlySpan<TChar> TrimEnd<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> set) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        while (!text.IsEmpty)
        {
            var start = CodePoints.OffsetFromEnd(text, 1);
            if (!Contains(set, text[start..]))
            {
                break;
            }

            text = text[..start];
        }

        return text;
    }

    /// <summary>Whether a character is one of the set's.</summary>
    public static bool Contains<TChar>(ReadOnlySpan<TChar> set, ReadOnlySpan<TChar> character) where TChar : unmanaged, IBinaryInteger<TChar> =>
        IndexOf(set, character) >= 0;

    /// <summary>The place of a character among those of a text, from zero; -1 where it is none of them.</summary>
    public static int IndexOf<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> character) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        for (int at = 0, index = 0; at < text.Length; index++)
        {
            var length = CodePoints.LengthAt(text, at);
            if (text.Slice(at, length).SequenceEqual(character))
            {
                return index;
            }

            at += length;
        }

        return -1;
    }
}
