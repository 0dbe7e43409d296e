namespace Laminar.Compiler.Physical;

/// <summary>The column of one side in which a row has the last time of the other side that it can match.</summary>
/// <param name="By">What is added to it, in nanoseconds.</param>
public sealed record EndColumn(int Column, long By);
