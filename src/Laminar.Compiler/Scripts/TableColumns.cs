using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Scripts;

/// <summary>The columns of a CREATE.</summary>
/// <param name="Stored">Those that rows hold, ROW columns as their fields.</param>
/// <param name="All">All that queries see, computed ones in their place.</param>
/// <param name="Select">The query over the stored ones that gives all, where some are computed; else null.</param>
/// <param name="Key">The columns of the primary key, as indices among the stored ones.</param>
internal sealed record TableColumns(EquatableArray<Column> Stored, EquatableArray<Column> All, string? Select, EquatableArray<int> Key);
