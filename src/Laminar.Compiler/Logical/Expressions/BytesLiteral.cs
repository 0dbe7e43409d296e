namespace Laminar.Compiler.Logical;

/// <summary>The value of X'…'.</summary>
/// <param name="Hex">Two upper-case hexadecimal digits a byte: their order is that of the bytes.</param>
public sealed record BytesLiteral(string Hex);
