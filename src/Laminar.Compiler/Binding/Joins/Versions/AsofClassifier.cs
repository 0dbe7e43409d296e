using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Analysis;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;

namespace Laminar.Compiler.Binding;

/// <summary>A join whose right row is chosen by time: its keys, and what may stand beside them.</summary>
internal sealed class AsofClassifier(BindingContext context, PendingJoin pending, AsofMatch match, LogicalNode left, LogicalNode right, JoinShape shape)
{
    public LogicalNode Classify(IReadOnlyList<Expr> conditions)
    {
        var keys = new List<JoinKey>();
        var rest = new List<Expr>();
        var from = right;
        foreach (var condition in conditions)
        {
            if (JoinClassifier.KeyOf(condition, left.Output.Count) is { } key)
            {
                keys.Add(key);
            }
            else if (!match.IsOfVersions && IsOfNoRow(condition, out var folded))
            {
                // It holds for every right row or for none: of none of them nothing is found.
                from = folded is ConstantExpr { Value: true } ? from : new FilterNode(from, folded);
            }
            else if (ExpressionFolder.Fold(condition) is not ConstantExpr { Value: true })
            {
                rest.Add(condition);
            }
        }

        var (before, after) = WithTtl();
        Check(keys, rest, before);
        var spec = new AsofJoin(
            shape, keys.ToEquatableArray(), Conjuncts.All(rest), Time(left, match.Left), Time(right, match.Right), match.Direction, match.TakesEqual, before, after, match.IsOfVersions);
        return new JoinNode(left, from, spec, Output());
    }

    /// <summary>
    /// STATE TTL: a right row is forgotten when none of its key has come for so long, which no left row finds that lies so long after it; it is as if MATCH_CONDITION said how far it may lie.
    /// </summary>
    private (long? Before, long After) WithTtl()
    {
        if (context.StateTtl == 0)
        {
            return (match.Before, match.After);
        }

        context.UsesTtl = true;
        if (!ChangeModes.IsAppendOnly(right) && context.Query?.StateTtl is { } clause)
        {
            context.Report(StreamingRules.TtlOverChanges, clause.Span);
        }

        var most = context.StateTtl - 1;
        return (
            match.Direction == AsofDirection.Following ? match.Before : System.Math.Min(match.Before ?? most, most),
            match.Direction == AsofDirection.Preceding ? match.After : System.Math.Min(match.After, most));
    }

    /// <summary>Whether no column has anything to say in a condition, such as x IS NULL of a column that never is.</summary>
    private static bool IsOfNoRow(Expr condition, out Expr folded)
    {
        folded = ExpressionFolder.Fold(condition);
        var columns = new HashSet<int>();
        ExpressionTree.CollectColumns(folded, columns);
        return columns.Count == 0 && !Failure.Of(folded);
    }

    private void Check(List<JoinKey> keys, List<Expr> rest, long? before)
    {
        // Only now: the left side may be a join itself, whose times are known when it is.
        var span = pending.Syntax.JoinSpan;
        new JoinTimes(context, left, right, pending.LeftName, pending.RightName).Check(pending.Probes?.Time ?? match.Left, match.Right, pending.Syntax.MatchCondition?.Span ?? pending.Syntax.Probe?.Span ?? span);
        if (rest.Count > 0 && !match.IsOfVersions)
        {
            context.Report(VersionRules.AsofCondition, pending.Syntax.On?.Span ?? span);
        }

        if (keys.Count == 0 && match.IsOfVersions)
        {
            context.Report(VersionRules.VersionKey, span, pending.RightName);
        }

        var (isLeft, isRight) = (ChangeModes.IsAppendOnly(left), match.IsOfVersions || ChangeModes.IsAppendOnly(right));
        if (!isLeft || !isRight)
        {
            context.Report(JoinRules.TimeJoinOfChanges, isLeft ? pending.Syntax.Right.Span : pending.Syntax.Left.Span, isLeft ? pending.RightName : pending.LeftName);
        }

        var unbounded = keys.Where(key => !StateBound.IsSmall(key.Right, right)).Select(key => StateBound.Name(key.Right)).Distinct().ToList();
        if (!match.IsOfVersions && match.Direction != AsofDirection.Following && before is null && unbounded.Count > 0 && context.Consent != StateConsent.Said)
        {
            context.Report(VersionRules.KeptForEver, span, pending.RightName, string.Join(", ", unbounded));
        }
    }

    /// <summary>
    /// Rows come out in the order of the left times. A left row may have waited, so its other times are event times no more; nor is the right one, which lies anywhere. The time that a probe's times lie around
    /// still is one: it is no further below the watermark than the greatest offset says.
    /// </summary>
    private EquatableArray<RowColumn> Output() =>
        JoinOutput.Columns(left, right, shape).Select((column, i) => i == match.Left ? column with { TimeLag = 0 } : i == pending.Probes?.Time ? column with { TimeLag = pending.Probes.After } : column).ToEquatableArray();

    private static ColumnExpr Time(LogicalNode node, int index)
    {
        var column = node.Output[index];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}
