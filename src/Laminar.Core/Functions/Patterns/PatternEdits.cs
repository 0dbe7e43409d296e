using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>REGEXP_REPLACE. In the replacement \1 to \9 are the groups, \&amp; is the whole match, \\ a backslash.</summary>
internal static class PatternEdits
{
    private const int MostGroups = 9;

    /// <summary>The text with its first match, or all of them, replaced; false where there is none.</summary>
    public static bool TryReplace<TChar>(ReadOnlySpan<TChar> text, TextPattern pattern, ReadOnlySpan<TChar> replacement, bool all, out Made<TChar> made)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        // Once to measure and once to write: what a row may take is known before it is taken.
        var none = default(ScratchWriter<TChar>);
        var length = Run(text, pattern, replacement, all, ref none, write: false);
        if (length < 0)
        {
            made = default;
            return false;
        }

        var writer = new ScratchWriter<TChar>(length, "REGEXP_REPLACE");
        Run(text, pattern, replacement, all, ref writer, write: true);
        made = writer.Finish();
        return true;
    }

    /// <summary>The length of the result, -1 where nothing matches.</summary>
    private static long Run<TChar>(
        ReadOnlySpan<TChar> text, TextPattern pattern, ReadOnlySpan<TChar> replacement, bool all, ref ScratchWriter<TChar> writer, bool write)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        Span<int> notes = stackalloc int[2 * (MostGroups + 1)];
        notes = notes[..(2 * (Math.Min(pattern.Groups, MostGroups) + 1))];
        var matcher = new PatternMatcher<TChar>(pattern, text, 0, notes.Length);
        var length = -1L;
        var copied = 0;
        for (var at = 0; at <= text.Length && matcher.Find(at, notes); at = After(text, notes))
        {
            length = Math.Max(length, 0) + Put(text[copied..notes[0]], ref writer, write) + Expand(text, replacement, notes, ref writer, write);
            copied = notes[1];
            if (!all)
            {
                break;
            }
        }

        return length < 0 ? length : length + Put(text[copied..], ref writer, write);
    }

    /// <summary>Where to look for the next match: after an empty one, one character on; past the end after an empty one there.</summary>
    public static int After<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<int> match) where TChar : unmanaged, IBinaryInteger<TChar> =>
        match[1] > match[0] ? match[1] : match[1] < text.Length ? match[1] + CodePoints.LengthAt(text, match[1]) : text.Length + 1;

    private static long Expand<TChar>(
        ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> replacement, scoped ReadOnlySpan<int> notes, ref ScratchWriter<TChar> writer, bool write)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var length = 0L;
        for (var rest = replacement; !rest.IsEmpty;)
        {
            var plain = rest.IndexOf(TChar.CreateTruncating('\\'));
            if (plain < 0 || plain == rest.Length - 1)
            {
                return length + Put(rest, ref writer, write);
            }

            var letter = uint.CreateTruncating(rest[plain + 1]);
            var group = letter == '&' ? 0 : letter is >= '1' and <= '9' ? (int)(letter - '0') : -1;

            // A backslash before anything else is an ordinary character.
            length += Put(rest[..(plain + (group < 0 ? 1 : 0))], ref writer, write);
            if (group >= 0 && 2 * group < notes.Length && notes[2 * group + 1] >= 0)
            {
                length += Put(text[notes[2 * group]..notes[2 * group + 1]], ref writer, write);
            }

            rest = rest[(plain + (group >= 0 || letter == '\\' ? 2 : 1))..];
        }

        return length;
    }

    private static int Put<TChar>(ReadOnlySpan<TChar> part, ref ScratchWriter<TChar> writer, bool write) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (write)
        {
            writer.Append(part);
        }

        return part.Length;
    }
}
