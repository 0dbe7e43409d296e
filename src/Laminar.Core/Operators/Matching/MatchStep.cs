namespace Laminar.Operators;

/// <summary>
/// A pattern's program: pairs of numbers, of which a variable's own number (0 and up) with anything takes a row as that variable's. Where two ways are open the one that is preferred is
/// tried first and the other one remembered.
/// </summary>
public static class MatchStep
{
    /// <summary>Goes on with the next step; the other way is the argument.</summary>
    public const int Rather = -1;

    /// <summary>Goes on with the argument; the other way is the next step.</summary>
    public const int Elsewhere = -2;

    /// <summary>Goes on with the argument.</summary>
    public const int Jump = -3;

    /// <summary>The rows so far are a match.</summary>
    public const int Match = -4;
}
