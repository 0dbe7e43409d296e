using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>A bound query, whole or as far as it could be bound.</summary>
/// <param name="Node">Its tree; not fit to run where errors were reported.</param>
/// <param name="IsUnknown">Its columns are not known: readers stay silent about names.</param>
internal sealed record BoundQuery(LogicalNode Node, bool IsUnknown);
