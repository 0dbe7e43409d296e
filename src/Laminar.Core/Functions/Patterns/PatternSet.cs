using System;
using System.Text;

namespace Laminar.Functions;

/// <summary>Whether a set of characters has one. Ranges are in order; letters, words and blanks are Unicode's, by general category.</summary>
internal static class PatternSet
{
    public const int Negated = 1;
    public const int Word = 2;
    public const int NoWord = 4;
    public const int Blank = 8;
    public const int NoBlank = 16;
    public const int Letter = 32;
    public const int Upper = 64;
    public const int Lower = 128;
    public const int AnyCase = 256;

    /// <summary>What stands for characters that are none: bytes that are not UTF-8, half of a surrogate pair.</summary>
    private static readonly Rune None = Rune.ReplacementChar;

    public static bool Has(ReadOnlySpan<int> set, int character)
    {
        var flags = set[0];
        var has = HasOne(set, flags, character);
        if (!has && (flags & AnyCase) != 0)
        {
            var rune = RuneOf(character);
            has = HasOne(set, flags, TextCase.Lower(rune).Value) || HasOne(set, flags, Rune.ToUpperInvariant(rune).Value);
        }

        return has != ((flags & Negated) != 0);
    }

    public static bool IsWord(int character) =>
        character < 0x80 ? character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' : Rune.IsLetter(RuneOf(character));

    private static bool HasOne(ReadOnlySpan<int> set, int flags, int character)
    {
        var ranges = set.Slice(2, set[1] * 2);
        for (var i = 0; i < ranges.Length && ranges[i] <= character; i += 2)
        {
            if (character <= ranges[i + 1])
            {
                return true;
            }
        }

        return (flags & ~(Negated | AnyCase)) != 0 && HasKind(flags, character);
    }

    private static bool HasKind(int flags, int character)
    {
        var rune = RuneOf(character);
        return (flags & Word) != 0 && IsWord(character)
            || (flags & NoWord) != 0 && !IsWord(character)
            || (flags & Blank) != 0 && Rune.IsWhiteSpace(rune)
            || (flags & NoBlank) != 0 && !Rune.IsWhiteSpace(rune)
            || (flags & Letter) != 0 && Rune.IsLetter(rune)
            || (flags & Upper) != 0 && Rune.IsUpper(rune)
            || (flags & Lower) != 0 && Rune.IsLower(rune);
    }

    private static Rune RuneOf(int character) => Rune.TryCreate(character, out var rune) ? rune : None;
}
