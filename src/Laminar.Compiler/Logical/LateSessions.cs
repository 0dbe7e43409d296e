namespace Laminar.Compiler.Logical;

/// <summary>The sessions of an aggregate, for who looks at the rows that it drops.</summary>
/// <param name="Keys">Of its first grouping set: a row's first copy says whether it is late.</param>
/// <param name="Aggregates">Those that can fail for a row, which is then in no session.</param>
public sealed record LateSessions(EquatableArray<Expr> Keys, EquatableArray<AggregateCall> Aggregates);
