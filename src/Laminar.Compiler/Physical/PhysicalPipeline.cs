namespace Laminar.Compiler.Physical;

/// <summary>Operators that hand rows to each other without a junction in between.</summary>
/// <param name="Stages">In the order rows flow. None only right above a junction or a join whose rows are the pipeline's.</param>
public sealed record PhysicalPipeline(PipelineSource Source, EquatableArray<PhysicalStage> Stages);
