using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Optimizer;

/// <summary>Computes constants in every expression; drops filters that are always TRUE; COUNT of what is never NULL counts rows.</summary>
internal sealed class ConstantFolding : IPass
{
    public string Name => "constant folding";

    public LogicalNode Run(LogicalNode node) => LogicalTree.BottomUp(node, Fold);

    private static LogicalNode Fold(LogicalNode node) => node switch
    {
        FilterNode filter => Filter(filter.Input, ExpressionFolder.Fold(filter.Predicate)),
        ProjectNode project => project with { Items = project.Items.Select(ExpressionFolder.Fold).ToEquatableArray() },
        WindowAggregateNode aggregate => aggregate with
        {
            Keys = aggregate.Keys.Select(ExpressionFolder.Fold).ToEquatableArray(),
            Aggregates = aggregate.Aggregates.Select(x => Fold(x, aggregate.Input)).ToEquatableArray(),
        },
        LateNode { Sessions: { } sessions } late => late with
        {
            Sessions = new LateSessions(sessions.Keys.Select(ExpressionFolder.Fold).ToEquatableArray(), sessions.Aggregates.Select(FoldArguments).ToEquatableArray()),
        },
        UnnestNode unnest => unnest with { Array = ExpressionFolder.Fold(unnest.Array) },
        ExpandNode expand => expand with { Copies = expand.Copies.Select(copy => copy.Select(ExpressionFolder.Fold).ToEquatableArray()).ToEquatableArray() },
        GroupAggregateNode aggregate => aggregate with
        {
            Keys = aggregate.Keys.Select(ExpressionFolder.Fold).ToEquatableArray(),
            Aggregates = aggregate.Aggregates.Select(x => Fold(x, aggregate.Input)).ToEquatableArray(),
        },
        OverNode over => over with
        {
            Partition = over.Partition.Select(ExpressionFolder.Fold).ToEquatableArray(),
            Calls = over.Calls.Select(x => x.Aggregate is { } call ? x with { Aggregate = FoldArguments(call) } : x.Map(ExpressionFolder.Fold)).ToEquatableArray(),
        },
        MatchNode match => match with
        {
            Conditions = match.Conditions.Select(ExpressionFolder.Fold).ToEquatableArray(),
            Items = match.Items.Select(x => x.Aggregate is { } call ? x with { Aggregate = FoldArguments(call) } : x.Map(ExpressionFolder.Fold)).ToEquatableArray(),
            Measures = match.Measures.Select(ExpressionFolder.Fold).ToEquatableArray(),
        },
        JoinNode join => join with { Spec = join.Spec.Map(ExpressionFolder.Fold, ExpressionFolder.Fold, ExpressionFolder.Fold) },
        ValuesNode values => values with { Rows = values.Rows.Select(row => row.Select(ExpressionFolder.Fold).ToEquatableArray()).ToEquatableArray() },
        _ => node,
    };

    private static LogicalNode Filter(LogicalNode input, Expr predicate) =>
        predicate is ConstantExpr { Value: true } ? input : new FilterNode(input, predicate);

    /// <summary>COUNT of what is never NULL counts rows, but those on which it fails.</summary>
    private static AggregateCall Fold(AggregateCall call, LogicalNode input)
    {
        var folded = FoldArguments(call);
        return folded is { Kind: AggregateKind.Count, Distinct: false, Argument: { Nullable: false } argument } && !Failure.Of(argument) && !AggregateFailure.IsMadeOfFailing(argument, input)
            ? folded with { Kind = AggregateKind.CountAll, Argument = null }
            : folded;
    }

    private static AggregateCall FoldArguments(AggregateCall call)
    {
        var folded = call.Map(ExpressionFolder.Fold);
        return folded.Filter is ConstantExpr { Value: true } ? folded with { Filter = null } : folded;
    }
}
