using System.Collections.Generic;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;

namespace Laminar.Compiler.Binding;

/// <summary>
/// A comparison of event times of both sides, with intervals between them: left - right is at least Lower and at most Upper nanoseconds, both included; null
/// where it says nothing of one of them.
/// </summary>
internal sealed record TimeBound(int Left, int Right, long? Lower, long? Upper)
{
    private const long NanosecondsPerTick = 100;

    // Longer than all of time: what is further apart no pair is.
    private const long Longest = long.MaxValue / NanosecondsPerTick / 4;

    public bool IsEquality => Lower == 0 && Upper == 0;

    /// <summary>The bound that a condition over a pair is; null where it is none. Columns may be event times or not: who asks looks at that.</summary>
    public static TimeBound? Of(Expr condition, int lefts)
    {
        if (ExpressionFolder.Fold(condition) is not CompareExpr { Left.Type.Kind: TypeKind.Timestamp or TypeKind.Interval, Op: not CompareOp.NotEqual } compare)
        {
            return null;
        }

        var sum = new Sum(lefts);
        if (!sum.Add(compare.Left, 1) || !sum.Add(compare.Right, -1) || sum is not { Left: >= 0, Right: >= 0, LeftSign: 1 or -1 } || sum.RightSign != -sum.LeftSign)
        {
            return null;
        }

        // left - right + c op 0, or the same turned round.
        var op = sum.LeftSign == 1 ? compare.Op : Turned(compare.Op);
        var difference = sum.LeftSign == 1 ? -sum.Nanoseconds : sum.Nanoseconds;
        return op switch
        {
            CompareOp.Less => new TimeBound(sum.Left, sum.Right - lefts, null, difference - 1),
            CompareOp.LessOrEqual => new TimeBound(sum.Left, sum.Right - lefts, null, difference),
            CompareOp.Greater => new TimeBound(sum.Left, sum.Right - lefts, difference + 1, null),
            CompareOp.GreaterOrEqual => new TimeBound(sum.Left, sum.Right - lefts, difference, null),
            _ => new TimeBound(sum.Left, sum.Right - lefts, difference, difference),
        };
    }

    /// <summary>Both must hold.</summary>
    public static TimeBound All(IEnumerable<TimeBound> bounds)
    {
        TimeBound? all = null;
        foreach (var bound in bounds)
        {
            all = all is null ? bound : new TimeBound(bound.Left, bound.Right, Greater(all.Lower, bound.Lower), Less(all.Upper, bound.Upper));
        }

        return all!;
    }

    private static long? Greater(long? left, long? right) => left is null || right > left ? right ?? left : left;

    private static long? Less(long? left, long? right) => left is null || right < left ? right ?? left : left;

    private static CompareOp Turned(CompareOp op) => op switch
    {
        CompareOp.Less => CompareOp.Greater,
        CompareOp.LessOrEqual => CompareOp.GreaterOrEqual,
        CompareOp.Greater => CompareOp.Less,
        CompareOp.GreaterOrEqual => CompareOp.LessOrEqual,
        _ => op,
    };

    /// <summary>A sum of one left time, one right time, each with a sign, and intervals.</summary>
    private sealed class Sum(int lefts)
    {
        public int Left { get; private set; } = -1;

        public int Right { get; private set; } = -1;

        public int LeftSign { get; private set; }

        public int RightSign { get; private set; }

        public long Nanoseconds { get; private set; }

        public bool Add(Expr expression, int sign)
        {
            switch (expression)
            {
                case ColumnExpr { Type.Kind: TypeKind.Timestamp } column when column.Index < lefts:
                    (var other, Left, LeftSign) = (Left, column.Index, LeftSign + sign);
                    return other < 0;
                case ColumnExpr { Type.Kind: TypeKind.Timestamp } column:
                    (other, Right, RightSign) = (Right, column.Index, RightSign + sign);
                    return other < 0;
                case ConstantExpr { Value: long ticks, Type.Kind: TypeKind.Interval } when ticks is > -Longest and < Longest:
                    Nanoseconds += sign * ticks * NanosecondsPerTick;
                    return true;
                case TimeArithmeticExpr { Op: TimeOp.AddInterval } sum:
                    return Add(sum.Left, sign) && Add(sum.Right, sign);
                case TimeArithmeticExpr { Op: TimeOp.SubtractInterval or TimeOp.Difference } difference:
                    return Add(difference.Left, sign) && Add(difference.Right, -sign);
                case CastExpr { Type.Kind: TypeKind.Timestamp, Operand.Type.Kind: TypeKind.Timestamp } cast:
                    return Add(cast.Operand, sign);
                default:
                    return false;
            }
        }
    }
}
