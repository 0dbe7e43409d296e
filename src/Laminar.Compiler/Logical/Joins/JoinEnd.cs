namespace Laminar.Compiler.Logical;

/// <summary>The last time of the other side that a row can match: where it is NULL, there is none.</summary>
/// <param name="Value">A time, over the columns of the row's side. Where it fails the row is bad, as with a key.</param>
/// <param name="By">What is added to it, in nanoseconds.</param>
public sealed record JoinEnd(Expr Value, long By);
