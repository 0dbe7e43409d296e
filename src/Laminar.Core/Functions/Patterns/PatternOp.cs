namespace Laminar.Functions;

/// <summary>
/// The instructions of a compiled pattern, one number each with its operands after it. The compiler writes them (it has the same list), so the
/// numbers do not change.
/// </summary>
internal static class PatternOp
{
    /// <summary>The pattern is through.</summary>
    public const int Match = 0;

    /// <summary>One character: its number.</summary>
    public const int Character = 1;

    /// <summary>One character in either case: the number of one of them.</summary>
    public const int CharacterOfAnyCase = 2;

    /// <summary>Any one character.</summary>
    public const int Any = 3;

    /// <summary>One character of a set: <see cref="PatternSet"/> flags, the number of ranges, and for each its first and last character.</summary>
    public const int Set = 4;

    /// <summary>Two places to go on at, the better one first.</summary>
    public const int Split = 5;

    /// <summary>The place to go on at.</summary>
    public const int Jump = 6;

    /// <summary>Notes where the text stands: the number of the note, two for each group.</summary>
    public const int Save = 7;

    /// <summary>At the start of the text.</summary>
    public const int Start = 8;

    /// <summary>At the end of the text.</summary>
    public const int End = 9;

    /// <summary>Between a word and what is none.</summary>
    public const int WordBoundary = 10;

    /// <summary>Inside a word, or outside of any.</summary>
    public const int NoWordBoundary = 11;

    /// <summary>Where a word begins.</summary>
    public const int WordStart = 12;

    /// <summary>Where a word ends.</summary>
    public const int WordEnd = 13;
}
