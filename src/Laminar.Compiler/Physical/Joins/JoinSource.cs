namespace Laminar.Compiler.Physical;

/// <summary>Two pipelines that a join makes one of. What they hand it is whole: its keys and times are columns.</summary>
/// <param name="Left">Hands on rows of the join's left columns.</param>
/// <param name="Right">Hands on rows of the join's right columns; null where the join asks for them itself.</param>
public sealed record JoinSource(PhysicalPipeline Left, PhysicalPipeline? Right, JoinStage Join) : PipelineSource;
