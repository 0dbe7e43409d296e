using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>Whether expressions over a projection may be written over its input instead.</summary>
internal static class Substitution
{
    /// <summary>x + x over y + y over … doubles at each step: past this the projection stays.</summary>
    private const int MaxSize = 500;

    public static bool Fits(Expr expr, IReadOnlyList<Expr> items) => Size(expr, items, MaxSize) < MaxSize;

    public static bool Fits(IEnumerable<Expr> exprs, IReadOnlyList<Expr> items) => exprs.All(x => Fits(x, items));

    /// <summary>Whether an item that costs more than reading it would be computed more than once.</summary>
    public static bool Repeats(IEnumerable<Expr> exprs, IReadOnlyList<Expr> items)
    {
        var uses = new int[items.Count];
        foreach (var expr in exprs)
        {
            Count(expr, items, uses);
        }

        return Enumerable.Range(0, uses.Length).Any(i => uses[i] > 1 && !IsCheap(items[i]));
    }

    /// <summary>A few operators on numbers; not text, functions or division.</summary>
    private static bool IsCheap(Expr expr) => expr switch
    {
        ColumnExpr or ConstantExpr => true,
        CastExpr x => x.Type.IsNumeric && x.Operand is ColumnExpr { Type.IsNumeric: true },
        ArithmeticExpr x => x.Op is not (ArithmeticOp.Divide or ArithmeticOp.Modulo) && x.Type.IsInteger | x.Type.IsFloating && IsLeaf(x.Left) && IsLeaf(x.Right),
        CallExpr => WindowFunctions.IsShift(expr, out _, out _),
        _ => false,
    };

    private static bool IsLeaf(Expr expr) => expr is ColumnExpr or ConstantExpr;

    /// <summary>A field of a row that an item makes is the item's part alone: the row is not made for it.</summary>
    private static void Count(Expr expr, IReadOnlyList<Expr> items, int[] uses)
    {
        if (RowFolding.FieldOver(expr, items) is { } field && IsCheap(field))
        {
            return;
        }

        if (expr is ColumnExpr column)
        {
            uses[column.Index]++;
        }

        foreach (var child in ExpressionTree.Children(expr))
        {
            Count(child, items, uses);
        }
    }

    /// <summary>Columns beyond the items (an aggregate's own) count as one.</summary>
    private static int Size(Expr expr, IReadOnlyList<Expr> items, int limit)
    {
        if (RowFolding.FieldOver(expr, items) is { } field)
        {
            return ExpressionTree.Size(field, limit);
        }

        if (expr is ColumnExpr column)
        {
            return column.Index < items.Count ? ExpressionTree.Size(items[column.Index], limit) : 1;
        }

        var size = 1;
        foreach (var child in ExpressionTree.Children(expr))
        {
            if (size >= limit)
            {
                break;
            }

            size += Size(child, items, limit - size);
        }

        return size;
    }
}
