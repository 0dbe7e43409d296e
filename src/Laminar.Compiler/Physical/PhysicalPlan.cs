using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>
/// What is emitted for a query. The generator caches on it, so it is made of sealed records that are equal by value, hold no text positions,
/// and nothing of Roslyn; lists are <see cref="EquatableArray{T}"/>. A test walks the types of its fields.
/// </summary>
/// <param name="Inputs">The streams that are read, each once, with the columns that are read.</param>
/// <param name="Root">The pipeline whose rows are the query's; below it, through its source, all others.</param>
/// <param name="Output">The columns of the query's row.</param>
/// <param name="Text">How text is held that has no form of its own: <see cref="ClrKind.Utf8"/> or <see cref="ClrKind.String"/>.</param>
/// <param name="Layout">Fingerprint of operators, windows, keys and accumulators: saved state fits a plan that has the same.</param>
public sealed record PhysicalPlan(
    EquatableArray<InputStream> Inputs,
    PhysicalPipeline Root,
    EquatableArray<RowColumn> Output,
    ClrKind Text,
    ulong Layout)
{
    /// <summary>The rows of the second output: those that the query's own aggregate drops for being late. Null where there is none.</summary>
    public LateOutput? Late => PipelineTree.Stages(this).OfType<WindowAggregateStage>().Select(stage => stage.Late).FirstOrDefault(late => late is not null);

    /// <summary>The tables that are asked, each once, in the order in which rows meet them.</summary>
    public EquatableArray<AskedJoinStage> Asked => PipelineTree.Upwards(Root).Select(x => x.Source).OfType<JoinSource>().Select(x => x.Join).OfType<AskedJoinStage>()
        .GroupBy(stage => stage.Asked.ClrName).Select(group => group.First()).ToEquatableArray();

    /// <summary>What the query's rows do to its result.</summary>
    public ChangeMode Changes => PipelineTree.Changes(Root);
}
