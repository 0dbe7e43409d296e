using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// Whether a plan's expressions may make text in scratch memory. Columns and constants that stand alone are text that exists; whatever computes with or to
/// text counts, needed or not: an unmarked batch would never give its text back.
/// </summary>
internal static class MadeText
{
    public static bool By(PhysicalPlan plan) =>
        PipelineTree.Upwards(plan.Root).SelectMany(x => ExpressionsOf(x.Source).Concat(x.Stages.SelectMany(Expressions))).Any(By)
        || PipelineTree.Stages(plan).Any(Converts)
        || PipelineTree.Upwards(plan.Root).SelectMany(x => x.Stages).OfType<WindowAggregateStage>().Any(x => By(x.Accumulators, x.Results))
        || PipelineTree.Stages(plan).OfType<MatchStage>().Any(x => By(x.Accumulators, x.Reads.Select(y => y.Aggregate).OfType<AggregateResult>().ToEquatableArray()))
        || PipelineTree.Upwards(plan.Root).SelectMany(x => x.Stages).OfType<OverStage>().Any(x => By(x.Accumulators, x.Results.Select(y => y.Aggregate).OfType<AggregateResult>().ToEquatableArray()));

    /// <summary>Lists make text; strings that a state keeps as UTF-8 are converted.</summary>
    private static bool By(EquatableArray<Accumulator> accumulators, EquatableArray<AggregateResult> results) =>
        results.Any(x => x.Kind is AggregateKind.StringAgg or AggregateKind.ArrayAgg or AggregateKind.Collect or AggregateKind.User)
        || accumulators.Any(x => x.Value == ClrKind.Utf8 && x.Argument is not null && CanonicalTypes.TextForm(x.Argument) == ClrKind.String)
        || accumulators.Any(x => x.Order.Any(key => key.Kind == ClrKind.Utf8 && CanonicalTypes.TextForm(key.Value) == ClrKind.String));

    /// <summary>Whether an expression asks for the time.</summary>
    public static bool OrTimeBy(PhysicalPlan plan) =>
        PipelineTree.Upwards(plan.Root).SelectMany(x => ExpressionsOf(x.Source).Concat(x.Stages.SelectMany(Expressions))).Any(ClockFunctions.AreIn);

    private static bool By(Expr expression)
    {
        var children = ExpressionTree.Children(expression).ToList();
        return expression is ColumnExpr { Clr: ClrKind.List } or ArrayExpr
            || children.Count > 0 && (IsHeldApart(expression.Type) || children.Any(x => IsHeldApart(x.Type) || By(x)));
    }

    private static bool IsHeldApart(SqlType type) => type.Kind == TypeKind.Text || type.IsPacked;

    private static IEnumerable<Expr> ExpressionsOf(PipelineSource source) => source switch
    {
        ValuesSource values => values.Rows.SelectMany(row => row),
        JoinSource { Join: AskedJoinStage asked } => asked.Residual.Concat(asked.Read),
        JoinSource join => join.Join.Residual,
        _ => [],
    };

    /// <summary>A string that the next operator takes as UTF-8 is converted.</summary>
    private static bool Converts(PhysicalStage stage) => stage is ProjectStage project
        && project.Items.Zip(project.Output, (item, column) => column.Clr == ClrKind.Utf8 && CanonicalTypes.TextForm(item) == ClrKind.String).Any(converts => converts);

    private static IEnumerable<Expr> Expressions(PhysicalStage stage) => stage switch
    {
        ProjectStage project => project.Filter.Concat(project.Items),
        WindowAggregateStage aggregate => aggregate.Filter.Append(aggregate.Time)
            .Concat(aggregate.Key.Columns.Select(x => x.Value))
            .Concat(aggregate.Accumulators.SelectMany(x => x.Expressions))
            .Concat(aggregate.Having).Concat(aggregate.Items).Concat(aggregate.LateItems ?? default),
        OverStage over => over.Filter.Concat(over.Time is null ? [] : [over.Time]).Concat(over.Key.Columns.Select(x => x.Value)).Concat(over.Values)
            .Concat(over.Accumulators.SelectMany(x => x.Expressions)).Concat(over.Results.Select(x => x.Default).OfType<Expr>()).Concat(over.Having).Concat(over.Items),
        MatchStage match => match.Filter.Append(match.Time).Concat(match.Key.Columns.Select(x => x.Value)).Concat(match.Values).Concat(match.Conditions).Concat(match.Measures)
            .Concat(match.Accumulators.SelectMany(x => x.Expressions)),
        GapFillStage gaps => gaps.Filter.Concat(gaps.Items),
        TimeOrderStage order => order.Filter.Concat(order.Items),
        UnnestStage unnest => unnest.Filter.Concat(unnest.Items).Append(unnest.Array),
        ExpandStage expand => expand.Filter.Concat(expand.Copies.SelectMany(x => x)).Concat(expand.Time is null ? [] : [expand.Time]),
        ProbeStage probe => probe.Filter.Append(probe.Time).Concat(probe.Items),
        LateStage late => late.Filter.Append(late.Time).Concat(late.Items),
        _ => [],
    };
}
