namespace Laminar.Compiler.Patterns;

/// <summary>The instructions of a compiled pattern: the runtime library has the same list, and says what they are.</summary>
internal static class PatternOp
{
    public const int Match = 0;
    public const int Character = 1;
    public const int CharacterOfAnyCase = 2;
    public const int Any = 3;
    public const int Set = 4;
    public const int Split = 5;
    public const int Jump = 6;
    public const int Save = 7;
    public const int Start = 8;
    public const int End = 9;
    public const int WordBoundary = 10;
    public const int NoWordBoundary = 11;
    public const int WordStart = 12;
    public const int WordEnd = 13;
}
