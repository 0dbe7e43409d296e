namespace Laminar.Compiler.Logical;

/// <summary>A bound query: a tree whose leaves are the streams it reads.</summary>
/// <param name="Root">Its output columns are the query's row; columns added for HAVING or EMIT are gone.</param>
public sealed record LogicalQuery(LogicalNode Root);
