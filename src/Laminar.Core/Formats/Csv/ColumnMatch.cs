using System;

namespace Laminar.Formats;

/// <summary>Whether a name in a file means a column: the same, ignoring case and underscores.</summary>
internal static class ColumnMatch
{
    public static bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var l = 0;
        var r = 0;
        while (true)
        {
            l += Underscores(left[l..]);
            r += Underscores(right[r..]);
            if (l == left.Length || r == right.Length)
            {
                return l == left.Length && r == right.Length;
            }

            if (char.ToUpperInvariant(left[l++]) != char.ToUpperInvariant(right[r++]))
            {
                return false;
            }
        }
    }

    private static int Underscores(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExcept('_');
        return count < 0 ? text.Length : count;
    }
}
