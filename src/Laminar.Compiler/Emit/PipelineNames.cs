using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A pipeline with the names of what is emitted for it.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="RowType">The rows of its source.</param>
/// <param name="InputType">What its first stage reads: those rows, or changes of them.</param>
/// <param name="OutputType">The rows that it hands on.</param>
/// <param name="Rows">The struct that writes its rows where they are in the query's text.</param>
/// <param name="Stages">The names of its stages, in order.</param>
/// <param name="Inputs">The pipelines below its source.</param>
internal sealed record PipelineNames(
    PhysicalPipeline Pipeline,
    string RowType,
    string InputType,
    string OutputType,
    string Rows,
    EquatableArray<StageNames> Stages,
    EquatableArray<PipelineNames> Inputs)
{
    /// <summary>The names of the join that its source is; null where it is none.</summary>
    public JoinNames? Join { get; init; }
}
