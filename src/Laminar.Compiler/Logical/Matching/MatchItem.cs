using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Where a value comes from.</summary>
public enum MatchPlace
{
    /// <summary>The first row of the match so far that is one of the variables'.</summary>
    First,

    /// <summary>The last one.</summary>
    Last,

    /// <summary>All rows that are: an aggregate.</summary>
    All,

    /// <summary>The row that comes out; of a match that gives one row, or has none, the one at which it was found.</summary>
    Own,

    /// <summary>CLASSIFIER(): the name of the variable that the last row is.</summary>
    Classifier,

    /// <summary>MATCH_NUMBER(): 1 for the first match of a partition.</summary>
    Number,
}

/// <summary>A value that a condition or a measure takes of the rows of a match.</summary>
/// <param name="Variable">Whose rows; -1 for all.</param>
/// <param name="Offset">FIRST(x, n), LAST(x, n): so many such rows further.</param>
/// <param name="Back">PREV(x, n): so many rows of the partition before that one.</param>
/// <param name="Value">Over the input: what is taken of the row that is found.</param>
/// <param name="Aggregate">Over the input.</param>
/// <param name="Clr">Where it is a column: how that is held.</param>
public sealed record MatchItem(MatchPlace Place, int Variable, int Offset, int Back, Expr? Value, AggregateCall? Aggregate, SqlType Type, bool Nullable, ClrKind Clr)
{
    /// <summary>FINAL: of all rows of the match, where each row of it comes out.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Everything that is evaluated for a row.</summary>
    public IEnumerable<Expr> Expressions => Aggregate?.Expressions ?? new[] { Value }.OfType<Expr>();

    public MatchItem Map(Func<Expr, Expr> change) => this with { Aggregate = Aggregate?.Map(change), Value = Value is null ? null : change(Value) };
}
