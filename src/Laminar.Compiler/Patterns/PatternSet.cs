using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Patterns;

/// <summary>A set of characters: ranges, and kinds that the runtime knows by Unicode's categories. The flags are its.</summary>
internal sealed record PatternSet(EquatableArray<(int First, int Last)> Ranges, int Flags)
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

    private const int LastCharacter = 0x10FFFF;

    public static readonly PatternSet Digits = new(EquatableArray.Of((48, 57)), 0);
    public static readonly PatternSet NoDigits = new(EquatableArray.Of((0, 47), (58, LastCharacter)), 0);

    public static PatternSet OfKind(int kind) => new(default, kind);

    public PatternSet And(PatternSet other) => new(Ranges.Concat(other.Ranges).ToEquatableArray(), Flags | other.Flags);

    /// <summary>The ranges in order and apart.</summary>
    public IReadOnlyList<(int First, int Last)> Ordered()
    {
        var ordered = new List<(int First, int Last)>();
        foreach (var range in Ranges.OrderBy(x => x.First))
        {
            if (ordered.Count > 0 && range.First <= ordered[ordered.Count - 1].Last + 1)
            {
                var last = ordered[ordered.Count - 1];
                ordered[ordered.Count - 1] = (last.First, System.Math.Max(last.Last, range.Last));
            }
            else
            {
                ordered.Add(range);
            }
        }

        return ordered;
    }

    /// <summary>[:alpha:] and the like; null for a name that is none.</summary>
    public static PatternSet? Named(string name) => name switch
    {
        "alpha" => OfKind(Letter),
        "upper" => OfKind(Upper),
        "lower" => OfKind(Lower),
        "digit" => Digits,
        "alnum" => OfKind(Letter).And(Digits),
        "word" => OfKind(Word),
        "space" => OfKind(Blank),
        "blank" => new(EquatableArray.Of((32, 32), (9, 9)), 0),
        "punct" => new(EquatableArray.Of((33, 47), (58, 64), (91, 96), (123, 126)), 0),
        "xdigit" => new(EquatableArray.Of((48, 57), (97, 102), (65, 70)), 0),
        "cntrl" => new(EquatableArray.Of((0, 31), (127, 159)), 0),
        _ => null,
    };
}
