using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>Which row a function takes its value of.</summary>
public enum OverPlace
{
    /// <summary>None: it is an aggregate over the frame.</summary>
    Frame,

    /// <summary>LAG.</summary>
    Behind,

    /// <summary>LEAD.</summary>
    Ahead,

    /// <summary>NTH_VALUE, FIRST_VALUE: from the frame's start, 1 for its first row.</summary>
    Nth,

    /// <summary>LAST_VALUE.</summary>
    Last,
}

/// <summary>A function over the rows around a row.</summary>
/// <param name="Aggregate">The aggregate, where that is what it is.</param>
/// <param name="Value">What the function takes of the row it finds.</param>
/// <param name="Offset">How many rows behind or ahead, or the number of the row in the frame.</param>
/// <param name="Default">Over the row itself: the value where there is no such row; NULL where it is not said.</param>
public sealed record OverCall(OverPlace Place, AggregateCall? Aggregate, Expr? Value, int Offset, Expr? Default, SqlType Type, bool Nullable)
{
    /// <summary>Rows for which the value is NULL are passed over.</summary>
    public bool IgnoresNulls { get; init; }

    /// <summary>LAG and LEAD that pass rows over: of a partition those are kept that have this value.</summary>
    public Expr? Only => IgnoresNulls && Place is (OverPlace.Behind or OverPlace.Ahead) ? Value : null;

    public static OverCall Of(AggregateCall call) => new(OverPlace.Frame, call, null, 0, null, call.Type, call.Nullable);

    /// <summary>Everything that is evaluated for a row.</summary>
    public IEnumerable<Expr> Expressions => Aggregate?.Expressions ?? new[] { Value, Default }.OfType<Expr>();

    /// <summary>The call with other expressions.</summary>
    public OverCall Map(Func<Expr, Expr> change) => this with
    {
        Aggregate = Aggregate?.Map(change),
        Value = Value is null ? null : change(Value),
        Default = Default is null ? null : change(Default),
    };
}
