using System;
using System.Text;

namespace Laminar.Functions;

/// <summary>Instructions that take a character.</summary>
internal static class PatternStep
{
    /// <summary>Whether the instruction takes this character.</summary>
    public static bool Takes(ReadOnlySpan<int> code, int at, int character) => code[at] switch
    {
        PatternOp.Character => code[at + 1] == character,
        PatternOp.CharacterOfAnyCase => Lower(code[at + 1]) == Lower(character),
        PatternOp.Any => true,
        PatternOp.Set => PatternSet.Has(code[(at + 1)..], character),
        _ => false,
    };

    private static int Lower(int character) => Rune.TryCreate(character, out var rune) ? TextCase.Lower(rune).Value : character;

    /// <summary>How many numbers an instruction that takes a character has.</summary>
    public static int Length(ReadOnlySpan<int> code, int at) => code[at] switch
    {
        PatternOp.Any => 1,
        PatternOp.Set => 3 + 2 * code[at + 2],
        _ => 2,
    };
}
