using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Where a pattern matches.</summary>
internal static class PatternSearch
{
    public static bool Matches<TChar>(ReadOnlySpan<TChar> text, TextPattern pattern) where TChar : unmanaged, IBinaryInteger<TChar> =>
        new PatternMatcher<TChar>(pattern, text, 0, 0).Find(0, default);

    /// <summary>What a group took of the first match; false where nothing matches, the group took no part, or there is no such group.</summary>
    public static bool TryGroup<TChar>(ReadOnlySpan<TChar> text, TextPattern pattern, int group, out ReadOnlySpan<TChar> part)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        Span<int> notes = stackalloc int[2];
        if (group < 0 || group > pattern.Groups || !new PatternMatcher<TChar>(pattern, text, 2 * group, 2).Find(0, notes) || notes[1] < 0)
        {
            part = default;
            return false;
        }

        part = text[notes[0]..notes[1]];
        return true;
    }

    /// <summary>The character (from one) at which the first match begins; 0 where nothing matches.</summary>
    public static int Position<TChar>(ReadOnlySpan<TChar> text, TextPattern pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        Span<int> notes = stackalloc int[2];
        return new PatternMatcher<TChar>(pattern, text, 0, 2).Find(0, notes) ? CodePoints.Count(text[..notes[0]]) + 1 : 0;
    }

    /// <summary>How many matches there are, one after the other.</summary>
    public static int Count<TChar>(ReadOnlySpan<TChar> text, TextPattern pattern) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        Span<int> notes = stackalloc int[2];
        var matcher = new PatternMatcher<TChar>(pattern, text, 0, 2);
        var count = 0;
        for (var at = 0; at <= text.Length && matcher.Find(at, notes); at = PatternEdits.After(text, notes))
        {
            count++;
        }

        return count;
    }
}
