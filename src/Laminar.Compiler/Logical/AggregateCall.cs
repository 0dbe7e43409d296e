using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>An aggregate over a group's rows. A row counts where <paramref name="Filter"/> is absent or TRUE.</summary>
/// <param name="Argument">The first argument, cast to what the aggregate takes; null for COUNT(*).</param>
public sealed record AggregateCall(AggregateKind Kind, Expr? Argument, Expr? Filter, SqlType Type, bool Nullable)
{
    /// <summary>The arguments after the first: ARG_MIN's order, x of CORR(y, x), a constant fraction or separator.</summary>
    public EquatableArray<Expr> More { get; init; }

    /// <summary>Each value of the first argument counts once. Never on aggregates for which it makes no difference.</summary>
    public bool Distinct { get; init; }

    /// <summary>What a list is ordered by: ORDER BY inside the call or WITHIN GROUP. Of equal rows the earlier comes first.</summary>
    public EquatableArray<SortKey> Order { get; init; }

    /// <summary>There may be no row at all: of an aggregate that needs one the result is NULL then.</summary>
    public bool OverNothing { get; init; }

    /// <summary>The user's own aggregate, where <see cref="Kind"/> is <see cref="AggregateKind.User"/>.</summary>
    public UserAggregate? User { get; init; }

    /// <summary>Everything that is evaluated for a row.</summary>
    public IEnumerable<Expr> Expressions
    {
        get
        {
            var arguments = (Argument is null ? Enumerable.Empty<Expr>() : new[] { Argument }).Concat(More).Concat(Order.Select(x => x.Value));
            return Filter is null ? arguments : arguments.Append(Filter);
        }
    }

    /// <summary>The call with other expressions.</summary>
    public AggregateCall Map(Func<Expr, Expr> change) => this with
    {
        Argument = Argument is null ? null : change(Argument),
        More = More.Select(change).ToEquatableArray(),
        Order = Order.Select(x => x with { Value = change(x.Value) }).ToEquatableArray(),
        Filter = Filter is null ? null : change(Filter),
    };
}
