namespace Laminar.Compiler.Emit;

/// <summary>The types emitted for a join.</summary>
/// <param name="Spec">The struct that the operator is specialised with.</param>
/// <param name="Key">Its key struct.</param>
/// <param name="Left">The rows of its left input.</param>
/// <param name="Right">The rows of its right input.</param>
/// <param name="Output">The rows it hands on.</param>
internal sealed record JoinNames(string Spec, string Key, string Left, string Right, string Output);
