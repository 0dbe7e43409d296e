using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The shape of physical plans: the one place that lists every source's inputs.</summary>
public static class PipelineTree
{
    /// <summary>The pipelines that a source joins, in order; none for a leaf.</summary>
    public static EquatableArray<PhysicalPipeline> Inputs(PipelineSource source) => source switch
    {
        UnionSource union => union.Inputs,
        JoinSource { Right: { } right } join => EquatableArray.Of(join.Left, right),
        JoinSource join => EquatableArray.Of(join.Left),
        _ => default,
    };

    /// <summary>The columns of a source's rows where they are the plan's own; a stream's are those of its rows.</summary>
    public static EquatableArray<RowColumn> Columns(PipelineSource source) => source switch
    {
        UnionSource union => union.Output,
        JoinSource join => join.Join.Output,
        ValuesSource values => values.Output,
        _ => default,
    };

    /// <summary>What a pipeline's rows do.</summary>
    public static ChangeMode Changes(PhysicalPipeline pipeline) =>
        pipeline.Stages.Count > 0 ? pipeline.Stages[pipeline.Stages.Count - 1].Changes : Changes(pipeline.Source);

    /// <summary>What a source's rows do: where any pipeline of a union takes rows back, the union does.</summary>
    public static ChangeMode Changes(PipelineSource source) =>
        source is JoinSource join ? join.Join.Changes : Inputs(source).Any(x => Changes(x) != ChangeMode.Append) ? ChangeMode.ZSet : ChangeMode.Append;

    /// <summary>A pipeline and all below it, each after its inputs: the order in which rows flow.</summary>
    public static IEnumerable<PhysicalPipeline> Upwards(PhysicalPipeline root) => Inputs(root.Source).SelectMany(Upwards).Append(root);

    /// <summary>All operators of a plan, in the order in which rows flow.</summary>
    public static IEnumerable<PhysicalStage> Stages(PhysicalPlan plan) => Upwards(plan.Root).SelectMany(pipeline => pipeline.Stages);
}
