using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>INTERSECT ALL and EXCEPT ALL: a group of equal rows so many times as the numbers of its rows in the queries say. The least of them, or what the others leave of the first.</summary>
internal static class CountedRows
{
    private const string Name = "(times)";

    public static bool IsAll(SetOp op) => op is SetOp.IntersectAll or SetOp.ExceptAll;

    /// <param name="rows">The columns of the result over the groups.</param>
    /// <param name="first">The first of the numbers among the groups' columns.</param>
    public static LogicalNode Of(ProjectNode rows, LogicalNode groups, int first, int counts, SetOp op)
    {
        var columns = rows.Output.Count;
        Expr times = op == SetOp.ExceptAll
            ? new ArithmeticExpr(ArithmeticOp.Subtract, Column(groups, first), Column(groups, first + 1), SqlType.BigInt)
            : Column(groups, first);

        // One number after the other: an expression of all would grow with their square.
        var numbers = op == SetOp.ExceptAll ? [] : Enumerable.Range(first + 1, counts - 1).Select(i => Column(groups, i)).ToList();
        var node = rows with
        {
            Input = groups,
            Items = rows.Items.Concat(numbers).Append(times).ToEquatableArray(),
            Output = rows.Output.Concat(numbers.Select(_ => Number)).Append(Number).ToEquatableArray(),
        };
        for (var left = numbers.Count; left > 0; left--)
        {
            var (other, least) = (Column(node, columns + left - 1), Column(node, columns + left));
            var items = Enumerable.Range(0, columns + left - 1).Select(i => (Expr)Column(node, i)).Append(Least(other, least)).ToEquatableArray();
            node = new ProjectNode(node, items, node.Output.Take(columns + left).ToEquatableArray());
        }

        return new RepeatNode(node);
    }

    private static RowColumn Number => new(Name, SqlType.BigInt, false, ClrKind.Int64);

    private static CaseExpr Least(Expr left, Expr right) =>
        new(EquatableArray.Of(new CaseArm(new CompareExpr(CompareOp.Less, left, right), left)), right, SqlType.BigInt, false);

    private static ColumnExpr Column(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}
