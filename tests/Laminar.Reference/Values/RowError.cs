using System;

namespace Laminar.Reference;

/// <summary>An expression failed: the row (or the group's output row) is a bad row.</summary>
public sealed class RowError(string reason) : Exception(reason);
