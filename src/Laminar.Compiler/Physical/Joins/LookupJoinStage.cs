using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A left row and what a table holds for its key when the row comes. It takes changes of the table.</summary>
/// <param name="Identity">The right columns that tell the table's rows apart; none where they are only added, or taken back.</param>
public sealed record LookupJoinStage(
    JoinShape Shape,
    EquatableArray<RowColumn> Left,
    EquatableArray<RowColumn> Right,
    JoinKeys Keys,
    EquatableArray<Expr> Residual,
    EquatableArray<int> Items,
    EquatableArray<RowColumn> Output,
    EquatableArray<int> Identity) : JoinStage(Shape, Left, Right, Keys, Residual, Items, Output)
{
    /// <summary>The table's rows are never taken back.</summary>
    public bool RightStays { get; init; } = true;
}
