using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>A rank, which may be in any order.</summary>
internal sealed record BoundRanking(RankKind Kind, EquatableArray<SortKey> Order);
