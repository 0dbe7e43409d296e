namespace Laminar.Compiler.Emit;

/// <summary>The types emitted for one stage.</summary>
/// <param name="Spec">The struct that the operator is specialised with.</param>
/// <param name="Key">Its key struct.</param>
/// <param name="State">Its state struct.</param>
/// <param name="Output">The rows it hands on.</param>
internal sealed record StageNames(string Spec, string Key, string State, string Output);
