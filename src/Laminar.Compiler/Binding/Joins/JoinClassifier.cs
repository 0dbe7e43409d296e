using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>What kind of join a list of conditions over pairs is: of windows, of an interval of time, or none that is bounded.</summary>
internal sealed class JoinClassifier(BindingContext context, PendingJoin pending, LogicalNode left, LogicalNode right, JoinShape shape)
{
    private readonly int _lefts = left.Output.Count;

    /// <summary>Whether a condition over both sides is one that joins look for, rather than one to test on every pair.</summary>
    public static bool IsKeyOrBound(Expr condition, int lefts) => TimeBound.Of(condition, lefts) is not null || EndBound.Of(condition, lefts).Any() || KeyOf(condition, lefts) is not null;

    /// <param name="conditions">What pairs must meet.</param>
    /// <param name="after">What is asked of the join's rows.</param>
    public LogicalNode Classify(IReadOnlyList<Expr> conditions, IReadOnlyList<Expr> after)
    {
        var bounds = conditions.Select(x => (Condition: x, Bound: TimeBound.Of(x, _lefts))).Where(x => x.Bound is { } bound && IsTime(left, bound.Left) && IsTime(right, bound.Right)).ToList();
        var windows = Windows(bounds.Select(x => x.Bound!).ToList());
        if (windows is not null)
        {
            context.BoundedBy ??= "a join of windows keeps their rows until the windows end";
            return Join(conditions.Except(bounds.Where(x => x.Bound == windows).Select(x => x.Condition)).ToList(), (keys, rest) => Window(windows, keys, rest));
        }

        var tightest = bounds.GroupBy(x => (x.Bound!.Left, x.Bound.Right)).Select(x => (All: TimeBound.All(x.Select(y => y.Bound!)), Conditions: x.Select(y => y.Condition).ToList()))
            .Where(x => x.All is { Lower: not null, Upper: not null }).OrderBy(x => (decimal)x.All.Upper! - (decimal)x.All.Lower!).FirstOrDefault();
        if (tightest.All is { } all)
        {
            context.BoundedBy ??= "a join by an interval of time keeps no row longer than that says";
            return Join(conditions.Except(tightest.Conditions).ToList(), (keys, rest) => Interval(all, keys, rest));
        }

        // Rows that are taken back are bounded by that, and STATE TTL says itself how long rows are kept.
        var open = context.StateTtl == 0 && ChangeModes.IsAppendOnly(left) && ChangeModes.IsAppendOnly(right) ? OpenBound.Of(conditions, bounds.Select(x => (x.Condition, x.Bound!)).ToList(), Times(left), Times(right), _lefts) : null;
        return open is not null
            ? Join(conditions.Except(open.Conditions).ToList(), (keys, rest) => Interval(open, keys, rest))
            : Join(conditions, (keys, rest) => new RegularClassifier(context, pending, left, right, shape).Classify(keys, rest, conditions, bounds.Select(x => x.Bound!).ToList(), after));
    }

    private static List<int> Times(LogicalNode node) => Enumerable.Range(0, node.Output.Count).Where(i => IsTime(node, i)).ToList();

    private IntervalJoin Interval(OpenBound bound, EquatableArray<JoinKey> keys, Expr? rest) =>
        new(shape, keys, rest, Time(left, bound.Left), Time(right, bound.Right), bound.Lower, bound.Upper) { LeftEnd = bound.LeftEnd, RightEnd = bound.RightEnd };

    private static bool IsTime(LogicalNode node, int column) =>
        node.Output[column].TimeLag is not null && !Analysis.ColumnOrigin.IsClock(column, node);

    /// <summary>Ends of windows that are equal where the starts are, too.</summary>
    private TimeBound? Windows(List<TimeBound> bounds)
    {
        var pairs = bounds.Where(x => x.IsEquality)
            .Select(x => (Bound: x, Left: WindowOrigin.Of(left, x.Left), Right: WindowOrigin.Of(right, x.Right)))
            .Where(x => x.Left is not null && x.Right is not null && x.Left.Field == x.Right.Field).ToList();
        var end = pairs.FirstOrDefault(x => x.Left!.Field == WindowField.End);
        var start = pairs.FirstOrDefault(x => x.Left!.Field == WindowField.Start);
        if (end.Bound is null || start.Bound is null)
        {
            return null;
        }

        if (end.Left!.Window != end.Right!.Window)
        {
            context.Report(JoinRules.UnlikeWindows, pending.Syntax.JoinSpan, WindowText.Of(end.Left.Window), WindowText.Of(end.Right.Window));
        }

        return end.Bound;
    }

    private LogicalNode Join(IReadOnlyList<Expr> conditions, Func<EquatableArray<JoinKey>, Expr?, JoinSpec?> make)
    {
        var keys = new List<JoinKey>();
        var rest = new List<Expr>();
        foreach (var condition in conditions)
        {
            if (KeyOf(condition, _lefts) is { } key)
            {
                keys.Add(key);
            }
            else
            {
                rest.Add(condition);
            }
        }

        var spec = make(keys.ToEquatableArray(), Conjuncts.All(rest)) ?? new RegularJoin(shape, keys.ToEquatableArray(), Conjuncts.All(rest));
        var output = spec switch
        {
            IntervalJoin x => JoinOutput.Of(left, right, x),
            WindowJoin x => JoinOutput.Of(left, right, x),
            RegularJoin x => JoinOutput.Of(left, right, x),
            _ => JoinOutput.Columns(left, right, shape),
        };
        return new JoinNode(left, right, spec, output);
    }

    private WindowJoin? Window(TimeBound ends, EquatableArray<JoinKey> keys, Expr? rest) =>
        AreFinal() && !context.Diagnostics.HasErrors ? new WindowJoin(shape, keys, rest, Time(left, ends.Left), Time(right, ends.Right)) : null;

    private IntervalJoin? Interval(TimeBound bound, EquatableArray<JoinKey> keys, Expr? rest)
    {
        var (lower, upper) = (bound.Lower!.Value, bound.Upper!.Value);
        if (lower > upper)
        {
            context.Report(JoinRules.EmptyBound, pending.Syntax.JoinSpan, left.Output[bound.Left].Name, right.Output[bound.Right].Name, WindowText.Interval(lower), WindowText.Interval(upper));
            return null;
        }

        return AreFinal() ? new IntervalJoin(shape, keys, rest, Time(left, bound.Left), Time(right, bound.Right), lower, upper) : null;
    }

    private bool AreFinal()
    {
        var (isLeft, isRight) = (ChangeModes.IsAppendOnly(left), ChangeModes.IsAppendOnly(right));
        if (!isLeft || !isRight)
        {
            context.Report(JoinRules.TimeJoinOfChanges, isLeft ? pending.Syntax.Right.Span : pending.Syntax.Left.Span, isLeft ? pending.RightName : pending.LeftName);
        }

        return isLeft && isRight;
    }

    /// <summary>A value of each side that must be equal; null where the condition is none.</summary>
    public static JoinKey? KeyOf(Expr condition, int lefts)
    {
        if (condition is not CompareExpr { Op: CompareOp.Equal } equal)
        {
            return null;
        }

        return (Conjuncts.Sides(equal.Left, lefts), Conjuncts.Sides(equal.Right, lefts)) switch
        {
            ((true, false), (false, true)) => new JoinKey(equal.Left, Conjuncts.OverRight(equal.Right, lefts)),
            ((false, true), (true, false)) => new JoinKey(equal.Right, Conjuncts.OverRight(equal.Left, lefts)),
            _ => null,
        };
    }

    private static ColumnExpr Time(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}
