using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A pipeline with the names of what is emitted for it.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="InputType">The rows that its first stage reads.</param>
/// <param name="Stages">The names of its stages, in order.</param>
/// <param name="Inputs">The pipelines that its source joins.</param>
internal sealed record PipelineNames(PhysicalPipeline Pipeline, string InputType, EquatableArray<StageNames> Stages, EquatableArray<PipelineNames> Inputs);
