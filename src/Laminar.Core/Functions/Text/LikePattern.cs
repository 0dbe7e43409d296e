using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>
/// LIKE: % is any run of characters, _ one, the escape takes the next one's meaning. Only the last % is gone back to, which is enough: time is at
/// most the product of the lengths, and no memory is used.
/// </summary>
internal static class LikePattern
{
    public static bool Matches<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> pattern, ReadOnlySpan<TChar> escape, bool ignoreCase)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var (t, p) = (0, 0);
        var (retryText, retryPattern) = (0, -1);
        while (t < text.Length)
        {
            if (p < pattern.Length && !IsEscape(pattern[p..], escape) && TimeReader.Is(pattern[p], '%'))
            {
                (retryText, retryPattern) = (t, ++p);
                continue;
            }

            if (p < pattern.Length && TryStep(text[t..], pattern[p..], escape, ignoreCase, out var textLength, out var patternLength))
            {
                t += textLength;
                p += patternLength;
                continue;
            }

            if (retryPattern < 0)
            {
                return false;
            }

            retryText += CodePoints.LengthAt(text, retryText);
            (t, p) = (retryText, retryPattern);
        }

        while (p < pattern.Length && !IsEscape(pattern[p..], escape) && TimeReader.Is(pattern[p], '%'))
        {
            p++;
        }

        return p == pattern.Length;
    }

    /// <summary>Matches one character of the text with one element of the pattern, which is not %.</summary>
    private static bool TryStep<TChar>(
        ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> pattern, ReadOnlySpan<TChar> escape, bool ignoreCase, out int textLength, out int patternLength)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        textLength = CodePoints.LengthAt(text, 0);
        var escaped = IsEscape(pattern, escape) ? escape.Length : 0;
        if (escaped == pattern.Length)
        {
            Failure.Argument("LIKE", "a pattern that ends with the escape character");
        }

        patternLength = escaped + CodePoints.LengthAt(pattern, escaped);
        if (escaped == 0 && TimeReader.Is(pattern[0], '_'))
        {
            return true;
        }

        var actual = text[..textLength];
        var expected = pattern[escaped..patternLength];
        return actual.SequenceEqual(expected) || (ignoreCase && SameLetter(actual, expected));
    }

    private static bool SameLetter<TChar>(ReadOnlySpan<TChar> left, ReadOnlySpan<TChar> right) where TChar : unmanaged, IBinaryInteger<TChar> =>
        Runes.TryFirst(left, out var a, out var leftLength) && leftLength == left.Length
        && Runes.TryFirst(right, out var b, out var rightLength) && rightLength == right.Length
        && TextCase.Lower(a) == TextCase.Lower(b);

    private static bool IsEscape<TChar>(ReadOnlySpan<TChar> pattern, ReadOnlySpan<TChar> escape) where TChar : unmanaged, IBinaryInteger<TChar> =>
        !escape.IsEmpty && pattern.StartsWith(escape);
}
