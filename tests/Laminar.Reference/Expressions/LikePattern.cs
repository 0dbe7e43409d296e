using System;
using System.Linq;
using System.Text;

namespace Laminar.Reference;

/// <summary>LIKE by its definition: % is any run of characters, _ is one character (a code point), the escape makes the next one literal.</summary>
public static class LikePattern
{
    public static bool Matches(string text, string pattern, char escape, bool ignoreCase)
    {
        var runes = Runes(text, ignoreCase);
        var wanted = Runes(pattern, ignoreCase);
        return Matches(runes, wanted, escape);
    }

    private static bool Matches(ReadOnlySpan<Rune> text, ReadOnlySpan<Rune> pattern, char escape)
    {
        if (pattern.IsEmpty)
        {
            return text.IsEmpty;
        }

        var first = pattern[0];
        if (escape != '\0' && first.Value == escape)
        {
            if (pattern.Length == 1)
            {
                throw new RowError("a LIKE pattern ends with its escape character");
            }

            return !text.IsEmpty && text[0] == pattern[1] && Matches(text[1..], pattern[2..], escape);
        }

        return first.Value switch
        {
            '%' => Matches(text, pattern[1..], escape) || (!text.IsEmpty && Matches(text[1..], pattern, escape)),
            '_' => !text.IsEmpty && Matches(text[1..], pattern[1..], escape),
            _ => !text.IsEmpty && text[0] == first && Matches(text[1..], pattern[1..], escape),
        };
    }

    private static Rune[] Runes(string text, bool lower) =>
        [.. text.EnumerateRunes().Select(rune => lower ? Rune.ToLowerInvariant(rune) : rune)];
}
