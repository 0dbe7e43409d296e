using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>Each row so many times as its last column (BIGINT, not NULL) says; none where that is zero or less. Output: the other columns.</summary>
public sealed record RepeatNode(LogicalNode Input) : LogicalNode(Input.Output.Take(Input.Output.Count - 1).ToEquatableArray());
