using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

public enum AccumulatorKind
{
    /// <summary>How many rows count.</summary>
    CountRows,

    /// <summary>Integers that fit 64 signed bits, and ticks of intervals.</summary>
    SumInt64,
    SumDouble,

    /// <summary>Decimals, and unsigned integers of 64 bits.</summary>
    SumDecimal,
    Min,
    Max,
    First,
    Last,
}

/// <summary>A part of a group's state: a struct of the library in a field. Aggregates of the same argument and filter share them.</summary>
/// <param name="Argument">What is folded in; for <see cref="AccumulatorKind.CountRows"/> the value whose NULLs do not count, or null for every row.</param>
/// <param name="Include">The aggregate's FILTER: only TRUE counts.</param>
/// <param name="Value">The canonical C# type of the argument; <see cref="ClrKind.Int64"/> where there is none.</param>
public sealed record Accumulator(AccumulatorKind Kind, Expr? Argument, Expr? Include, ClrKind Value);
