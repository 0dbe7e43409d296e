using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>Where the rows of a pipeline come from.</summary>
public abstract record PipelineSource;

/// <summary>Rows that are pushed from outside.</summary>
/// <param name="Input">Which of the plan's inputs; column expressions of the first stage index its live columns.</param>
public sealed record StreamLeaf(int Input) : PipelineSource;

/// <summary>The rows of several pipelines as they come.</summary>
/// <param name="Inputs">Each hands on rows of <paramref name="Output"/>.</param>
public sealed record UnionSource(EquatableArray<PhysicalPipeline> Inputs, EquatableArray<RowColumn> Output) : PipelineSource;

/// <summary>Rows that are there when the query starts.</summary>
/// <param name="Rows">An expression, without columns, for each column of <paramref name="Output"/>.</param>
public sealed record ValuesSource(EquatableArray<EquatableArray<Expr>> Rows, EquatableArray<RowColumn> Output) : PipelineSource;
