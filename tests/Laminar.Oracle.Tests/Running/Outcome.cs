using System.Collections.Generic;

namespace Laminar.Oracle.Running;

/// <summary>What a run gave.</summary>
public sealed record Outcome(IReadOnlyList<object?[]> Rows, long Late, long Bad);
