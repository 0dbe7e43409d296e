using System;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>A call with OVER: bound over what stands below it in its SELECT.</summary>
/// <param name="Name">The function, as messages name it.</param>
/// <param name="Order">What ORDER BY names.</param>
/// <param name="Span">The whole OVER (…).</param>
/// <param name="OrderSpan">Its ORDER BY item.</param>
internal sealed record BoundOver(
    string Name, OverCall Call, EquatableArray<Expr> Partition, Expr Order, OverFrame Frame, TextSpan Span, TextSpan OrderSpan)
{
    /// <summary>A rank with all that its ORDER BY says; null for other functions.</summary>
    public BoundRanking? Ranking { get; init; }

    public bool IsSameAs(BoundOver other) => Call == other.Call && Ranking == other.Ranking && Partition == other.Partition && Order == other.Order && Frame == other.Frame;

    /// <summary>Over other columns; those of grouping sets may be NULL where what they stand for is not.</summary>
    public BoundOver Map(Func<Expr, Expr> change)
    {
        var call = Call.Map(change);
        var mayBeNull = call.Value is { Nullable: true }
            || call.Aggregate is { Kind: not (AggregateKind.Count or AggregateKind.CountAll), Argument.Nullable: true };
        if (mayBeNull && !call.Nullable)
        {
            call = call with { Nullable = true, Aggregate = call.Aggregate is { } aggregate ? aggregate with { Nullable = true } : null };
        }

        var ranking = Ranking is null ? null : Ranking with { Order = Ranking.Order.Select(x => x with { Value = change(x.Value) }).ToEquatableArray() };
        return this with { Ranking = ranking, Call = call, Partition = Partition.Select(change).ToEquatableArray(), Order = change(Order) };
    }
}
