namespace Laminar.Operators;

/// <summary>Where the rows of a key begin, on both sides; 0 where there are none.</summary>
internal struct RegularKey
{
    public int Left;

    public int Right;

    public readonly bool IsEmpty => Left == 0 && Right == 0;
}
