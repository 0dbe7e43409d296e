using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>
/// Moves filters towards the scan: below projections, into every input of a union, into filters, and below an aggregate where they read its keys alone. The last only over another
/// window, whose rows are never late: below a source's rows it would change how many late ones are counted (a row that a filter drops is not late).
/// </summary>
internal sealed class PredicatePushDown : IPass
{
    public string Name => "predicate push-down";

    public LogicalNode Run(LogicalNode node) =>
        LogicalTree.BottomUp(node, x => x is FilterNode filter ? Push(filter.Input, filter.Predicate) : x);

    private static LogicalNode Push(LogicalNode input, Expr predicate)
    {
        switch (input)
        {
            case ProjectNode project when Substitution.Fits(predicate, project.Items):
                var below = RowFolding.Fold(ExpressionTree.Substitute(predicate, project.Items.ToList()));
                return project with { Input = Push(project.Input, below) };
            case TimeOrderNode order when ReadsWindow(order.Input):
                return new TimeOrderNode(Push(order.Input, predicate), order.TimeColumn) { NeedsAll = order.NeedsAll };
            case FilterNode filter:
                return Push(filter.Input, Both(filter.Predicate, predicate));
            case WindowAggregateNode aggregate when CanPass(aggregate, predicate):
                return PushKeys(aggregate, predicate);
            case RankNode { Ttl: null } rank when !Failure.Of(predicate) && (rank.ClosesBy < 0 || ReadsWindow(rank.Input)):
                return PushPartition(rank, predicate);
            case OverNode over when CanPass(over, predicate):
                return PushPartition(over, predicate);
            case UnnestNode unnest:
                return PushBelow(unnest, predicate);
            case UnionNode union:
                return union with { Inputs = union.Inputs.Select(x => Push(x, LogicalTree.Over(predicate, x))).ToEquatableArray() };
            default:
                return new FilterNode(input, predicate);
        }
    }

    /// <summary>AND evaluates its right side where the left is NULL, two filters do not: where that could fail, NULL is made FALSE.</summary>
    private static Expr Both(Expr first, Expr second)
    {
        var guard = first.Nullable && Failure.Of(second);
        return new AndExpr(guard ? new CoalesceExpr(EquatableArray.Of(first, new ConstantExpr(false, first.Type)), first.Type, false) : first, second);
    }

    /// <summary>Conditions on the row that is unnested, which then has no elements to give. Not where the array may fail, whose row would no longer.</summary>
    private static LogicalNode PushBelow(UnnestNode unnest, Expr predicate)
    {
        var pushed = Failure.Of(unnest.Array) ? [] : Parts(predicate).Where(part => !Failure.Of(part) && ReadsBelow(unnest, part)).ToList();
        var kept = Parts(predicate).Where(part => !pushed.Contains(part)).ToList();
        LogicalNode node = pushed.Count == 0 ? unnest : unnest with { Input = Push(unnest.Input, All(pushed)) };
        return kept.Count == 0 ? node : new FilterNode(node, All(kept));
    }

    private static bool ReadsBelow(UnnestNode unnest, Expr part)
    {
        var columns = new HashSet<int>();
        ExpressionTree.CollectColumns(part, columns);
        return columns.All(x => x < unnest.Input.Output.Count);
    }

    private static LogicalNode PushKeys(WindowAggregateNode aggregate, Expr predicate)
    {
        var pushed = new List<Expr>();
        var kept = new List<Expr>();
        foreach (var part in Parts(predicate))
        {
            (ReadsKeysOnly(aggregate, part) ? pushed : kept).Add(part);
        }

        LogicalNode node = aggregate;
        if (pushed.Count > 0)
        {
            var keys = aggregate.Keys.ToList();
            node = aggregate with { Input = Push(aggregate.Input, ExpressionTree.Substitute(All(pushed), keys)) };
        }

        return kept.Count == 0 ? node : new FilterNode(node, All(kept));
    }

    /// <summary>A condition on what rows are partitioned by chooses whole partitions.</summary>
    private static LogicalNode PushPartition(OverNode over, Expr predicate)
    {
        var pushed = Parts(predicate).Where(part => ReadsPartitionOnly(over, part)).ToList();
        var kept = Parts(predicate).Where(part => !ReadsPartitionOnly(over, part)).ToList();
        LogicalNode node = pushed.Count == 0 ? over : over with { Input = Push(over.Input, All(pushed)) };
        return kept.Count == 0 ? node : new FilterNode(node, All(kept));
    }

    private static LogicalNode PushPartition(RankNode rank, Expr predicate)
    {
        var pushed = Parts(predicate).Where(ReadsPartition).ToList();
        var kept = Parts(predicate).Where(part => !ReadsPartition(part)).ToList();
        LogicalNode node = pushed.Count == 0 ? rank : rank with { Input = Push(rank.Input, All(pushed)) };
        return kept.Count == 0 ? node : new FilterNode(node, All(kept));

        bool ReadsPartition(Expr part)
        {
            var columns = new HashSet<int>();
            ExpressionTree.CollectColumns(part, columns);
            return columns.Count > 0 && columns.All(x => rank.Partition.Contains(x));
        }
    }

    /// <summary>Not where rows may be late, as below an aggregate; nor where an argument may fail, whose row would no longer; nor where partitions are forgotten, which are counted.</summary>
    private static bool CanPass(OverNode over, Expr predicate) =>
        over.Ttl is null && (over.TimeColumn < 0 && over.Input is not OverNode || ReadsWindow(over.Input)) && !Failure.Of(predicate) && !over.Partition.Any(Failure.Of)
        && !over.Calls.Any(x => x.Aggregate is { } aggregate ? AggregateFailure.Of(aggregate) : x.Expressions.Any(Failure.Of));

    private static bool ReadsPartitionOnly(OverNode over, Expr part)
    {
        var columns = new HashSet<int>();
        ExpressionTree.CollectColumns(part, columns);
        return columns.Count > 0 && columns.All(x => over.Partition.Any(key => key is ColumnExpr column && column.Index == x));
    }

    /// <summary>Nothing of it may fail: rows and groups that are dropped earlier would no longer.</summary>
    private static bool CanPass(WindowAggregateNode aggregate, Expr predicate) =>
        ReadsWindow(aggregate.Input)
        && !Failure.Of(predicate)
        && !aggregate.Keys.Any(Failure.Of)
        && !aggregate.Aggregates.Any(AggregateFailure.Of)
        && Substitution.Fits(predicate, aggregate.Keys);

    /// <summary>Whether its rows are all of windows: those of a union may be of a stream, too, and late.</summary>
    private static bool ReadsWindow(LogicalNode node)
    {
        while (node is not WindowAggregateNode && LogicalTree.Children(node) is { Count: 1 } inputs)
        {
            node = inputs[0];
        }

        return node is WindowAggregateNode;
    }

    private static bool ReadsKeysOnly(WindowAggregateNode aggregate, Expr part)
    {
        var columns = new HashSet<int>();
        ExpressionTree.CollectColumns(part, columns);
        return columns.Count > 0 && columns.All(x => x < aggregate.Keys.Count);
    }

    private static IEnumerable<Expr> Parts(Expr predicate) =>
        predicate is AndExpr and ? Parts(and.Left).Concat(Parts(and.Right)) : new[] { predicate };

    private static Expr All(IEnumerable<Expr> parts) => parts.Aggregate((x, y) => new AndExpr(x, y));
}
