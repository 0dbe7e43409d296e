using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>The built-in aggregates, one row each.</summary>
public static class AggregateTable
{
    private static readonly AggregateFunction[] All =
        CountingAggregates.Rows()
            .Concat(ChoosingAggregates.Rows())
            .Concat(StatisticAggregates.Rows())
            .Concat(CollectingAggregates.Rows())
            .ToArray();

    private static readonly Dictionary<string, AggregateFunction> ByName =
        All.SelectMany(row => row.Names, (row, name) => (row, name)).ToDictionary(x => x.name, x => x.row, StringComparer.Ordinal);

    private static readonly Dictionary<AggregateKind, AggregateFunction> ByKind = All.ToDictionary(row => row.Kind);

    /// <summary>One row for each aggregate; COUNT(*) is a row of COUNT.</summary>
    public static IReadOnlyList<AggregateFunction> Rows => All;

    /// <summary>Every name, aliases included.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The aggregate of a name in upper case, or null.</summary>
    public static AggregateFunction? Find(string upperName) => ByName.TryGetValue(upperName, out var row) ? row : null;

    /// <summary>The aggregate of a kind that has a row: all but COUNT(*) and users' own.</summary>
    public static AggregateFunction Of(AggregateKind kind) => ByKind[kind == AggregateKind.CountAll ? AggregateKind.Count : kind];

    /// <summary>The name of a call's aggregate.</summary>
    public static string NameOf(AggregateCall call) => call.Kind switch
    {
        AggregateKind.Rank => "RANK",
        AggregateKind.DenseRank => "DENSE_RANK",
        _ => call.User?.Name ?? Of(call.Kind).Names[0],
    };

    /// <summary>Whether it is the value at a fraction of the rows.</summary>
    internal static bool IsFraction(AggregateKind kind) => kind is not (AggregateKind.CountAll or AggregateKind.User or AggregateKind.Rank or AggregateKind.DenseRank) && Of(kind).Shape == AggregateShape.ValueAndFraction;

    internal static SqlType? Numbers(SqlType type) => type.IsNumeric ? SqlType.Double : null;
}
