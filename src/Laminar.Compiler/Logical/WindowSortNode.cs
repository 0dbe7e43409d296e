namespace Laminar.Compiler.Logical;

/// <summary>ORDER BY without LIMIT, over windows that come out when they close: each window's rows in that order, and nothing is taken back.</summary>
/// <param name="Order">Earlier keys decide; rows that are equal in all of them come in any order that is the same each time.</param>
public sealed record WindowSortNode(LogicalNode Input, EquatableArray<SortKey> Order) : LogicalNode(Input.Output);
