namespace Laminar.Functions;

/// <summary>Arithmetic and the numeric functions. Integers and decimals overflow with an exception; a zero divisor is one for every type.</summary>
public static partial class Numbers;
