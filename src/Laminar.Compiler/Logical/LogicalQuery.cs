namespace Laminar.Compiler.Logical;

/// <summary>A bound query: the tree, and the stream it reads (one, in queries without joins).</summary>
/// <param name="Root">Its output columns are the query's row; columns added for HAVING or EMIT are gone.</param>
public sealed record LogicalQuery(LogicalNode Root);
