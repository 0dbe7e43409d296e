namespace Laminar.Compiler.Logical;

/// <summary>Each row once for each element of an array of it, in their order, with the element beside it.</summary>
/// <param name="Array">Over the input; NULL has no elements.</param>
/// <param name="IsOuter">A row without elements comes once, with NULLs.</param>
/// <param name="Parts">What is beside it: <see cref="Element"/>, a field of it (<see cref="FirstField"/> and more) or <see cref="Ordinal"/>, a column each, after those of the input.</param>
public sealed record UnnestNode(LogicalNode Input, Expr Array, bool IsOuter, EquatableArray<int> Parts, EquatableArray<RowColumn> Output) : LogicalNode(Output)
{
    /// <summary>The element.</summary>
    public const int Element = 0;

    /// <summary>The first field of an element that is a ROW; the next are one more each.</summary>
    public const int FirstField = 1;

    /// <summary>Its place, from 1.</summary>
    public const int Ordinal = -1;
}
