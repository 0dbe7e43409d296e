using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;

namespace Laminar.Compiler.Binding;

/// <summary>A comparison that says of each row of one side up to when rows of the other one match: b.ts &lt;= a.expires.</summary>
/// <param name="IsOfLeft">The end is a left row's.</param>
/// <param name="Time">Which column of the other side is compared with it.</param>
/// <param name="End">Over the rows of its own side.</param>
internal sealed record EndBound(bool IsOfLeft, int Time, JoinEnd End)
{
    /// <summary>It is all that the comparison says: an equality says more.</summary>
    public bool IsAll { get; init; } = true;

    private const long NanosecondsPerTick = 100;

    // Longer than all of time, as for TimeBound.
    private const long Longest = long.MaxValue / NanosecondsPerTick / 4;

    /// <summary>What a condition over a pair says of that; an equality says it of both sides.</summary>
    public static IEnumerable<EndBound> Of(Expr condition, int lefts) => ExpressionFolder.Fold(condition) is not CompareExpr { Left.Type.Kind: TypeKind.Timestamp } compare ? [] : compare.Op switch
    {
        CompareOp.LessOrEqual => Of(compare.Left, compare.Right, 0, lefts),
        CompareOp.Less => Of(compare.Left, compare.Right, -1, lefts),
        CompareOp.GreaterOrEqual => Of(compare.Right, compare.Left, 0, lefts),
        CompareOp.Greater => Of(compare.Right, compare.Left, -1, lefts),
        CompareOp.Equal => Of(compare.Left, compare.Right, 0, lefts).Concat(Of(compare.Right, compare.Left, 0, lefts)).Select(x => x with { IsAll = false }),
        _ => [],
    };

    /// <summary>time + by is at most end.</summary>
    private static IEnumerable<EndBound> Of(Expr time, Expr end, long by, int lefts)
    {
        var (column, later) = Shifted(time);
        var (value, more) = Shifted(end);
        if (column is not ColumnExpr { Type.Kind: TypeKind.Timestamp } of)
        {
            return [];
        }

        return Conjuncts.Sides(value, lefts) switch
        {
            (true, false) when of.Index >= lefts => [new EndBound(true, of.Index - lefts, new JoinEnd(value, more - later + by))],
            (false, true) when of.Index < lefts => [new EndBound(false, of.Index, new JoinEnd(Conjuncts.OverRight(value, lefts), more - later + by))],
            _ => [],
        };
    }

    /// <summary>A time, and the constant that is added to it.</summary>
    private static (Expr Value, long By) Shifted(Expr time) => time switch
    {
        TimeArithmeticExpr { Op: TimeOp.AddInterval, Left.Type.Kind: TypeKind.Timestamp, Right: ConstantExpr { Value: long ticks } } x when ticks is > -Longest and < Longest => Plus(x.Left, ticks),
        TimeArithmeticExpr { Op: TimeOp.SubtractInterval, Left.Type.Kind: TypeKind.Timestamp, Right: ConstantExpr { Value: long ticks } } x when ticks is > -Longest and < Longest => Plus(x.Left, -ticks),
        CastExpr { Type.Kind: TypeKind.Timestamp, Operand.Type.Kind: TypeKind.Timestamp } cast => Shifted(cast.Operand),
        _ => (time, 0),
    };

    private static (Expr Value, long By) Plus(Expr time, long ticks) => Shifted(time) is var (value, by) && by is > -Longest and < Longest ? (value, by + (ticks * NanosecondsPerTick)) : (time, 0);
}
