using System;
using System.Text;

namespace Laminar.Functions;

/// <summary>The order of strings by code point, which UTF-16 units do not give: surrogates lie below U+E000 … U+FFFF and mean more.</summary>
internal static class TextOrder
{
    public static int Compare(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
        {
            return left.Length - right.Length;
        }

        return Rank(left[same]) - Rank(right[same]);
    }

    /// <summary>As if the string were encoded, half of a surrogate pair as U+FFFD.</summary>
    public static int Compare(string left, ReadOnlySpan<byte> right)
    {
        var at = 0;
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in left.EnumerateRunes())
        {
            var encoded = bytes[..rune.EncodeToUtf8(bytes)];
            var rest = right[at..];
            if (!rest.StartsWith(encoded))
            {
                return encoded.SequenceCompareTo(rest[..Math.Min(rest.Length, encoded.Length)]);
            }

            at += encoded.Length;
        }

        return at - right.Length;
    }

    // Moves surrogates above what they are to lie above.
    private static int Rank(char unit) => unit < 0xD800 ? unit : unit < 0xE000 ? unit + 0x2000 : unit - 0x800;
}
