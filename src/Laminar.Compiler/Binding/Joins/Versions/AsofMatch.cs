using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>How a left row's time chooses its right row.</summary>
/// <param name="Left">Index of the left event time.</param>
/// <param name="Right">Index of the right event time, among the right columns.</param>
/// <param name="Before">How far before the left row the right one may lie, in nanoseconds; null for any time.</param>
/// <param name="After">How far after it; 0 where it precedes.</param>
/// <param name="IsOfVersions">FOR SYSTEM_TIME AS OF.</param>
internal sealed record AsofMatch(int Left, int Right, AsofDirection Direction, bool TakesEqual, long? Before, long After, bool IsOfVersions);
