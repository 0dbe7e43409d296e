using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>A part of a group's state: a struct of the library in a field. Aggregates of the same argument and filter share them.</summary>
/// <param name="Kind">Which struct: the plain form, or the one that values can be taken out of again. <see cref="AccumulatorForm"/> describes it.</param>
/// <param name="Argument">What is folded in; for <see cref="AccumulatorKind.CountRows"/> the value whose NULLs do not count, or null for every row.</param>
/// <param name="Include">The aggregate's FILTER: only TRUE counts.</param>
/// <param name="Value">The canonical C# type of the argument; <see cref="ClrKind.Int64"/> where there is none.</param>
public sealed record Accumulator(AccumulatorKind Kind, Expr? Argument, Expr? Include, ClrKind Value)
{
    /// <summary>A second value: x of CORR(y, x).</summary>
    public Expr? Second { get; init; }

    /// <summary>A value whose NULLs do not count, where NULLs of the argument are none of the accumulator's business. It is the argument or a key of <see cref="Order"/>.</summary>
    public Expr? Present { get; init; }

    /// <summary>What entries are ordered by, before event time and arrival.</summary>
    public EquatableArray<EntryKey> Order { get; init; }

    /// <summary>Index of the set that says which values are new (or gone for good): only those are folded in. -1 where every row counts.</summary>
    public int Set { get; init; } = -1;

    /// <summary>The user's aggregate.</summary>
    public UserAggregate? User { get; init; }

    /// <summary>The further arguments of a user's aggregate.</summary>
    public EquatableArray<Expr> More { get; init; }

    /// <summary>Everything that is evaluated for a row.</summary>
    public IEnumerable<Expr> Expressions =>
        new[] { Argument, Include, Second }.OfType<Expr>().Concat(Order.Select(x => x.Value)).Concat(More);
}

/// <summary>A key that entries are ordered by.</summary>
/// <param name="Kind">Its canonical C# type.</param>
public sealed record EntryKey(Expr Value, ClrKind Kind, bool Descending, bool NullsFirst);
