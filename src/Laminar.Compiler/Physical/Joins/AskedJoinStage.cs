using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A left row and what a table says that is asked when the row needs it. There is no right pipeline: the rows of answers are read by the join.</summary>
/// <param name="Table">The table's rows, with the columns that are read.</param>
/// <param name="Read">What each right column is of such a row.</param>
/// <param name="Key">The columns of the table's key as it declares them, in the order of the join's keys.</param>
public sealed record AskedJoinStage(
    JoinShape Shape,
    EquatableArray<RowColumn> Left,
    EquatableArray<RowColumn> Right,
    JoinKeys Keys,
    EquatableArray<Expr> Residual,
    EquatableArray<int> Items,
    EquatableArray<RowColumn> Output,
    AskedTable Asked,
    InputStream Table,
    EquatableArray<Expr> Read,
    EquatableArray<Column> Key) : JoinStage(Shape, Left, Right, Keys, Residual, Items, Output);
