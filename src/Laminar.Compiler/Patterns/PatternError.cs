namespace Laminar.Compiler.Patterns;

/// <summary>Why a text is no pattern.</summary>
/// <param name="Offset">Where in the text.</param>
/// <param name="Message">What is wrong.</param>
public sealed record PatternError(int Offset, string Message);
