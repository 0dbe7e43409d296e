using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Functions;

namespace Laminar.Compiler.Binding;

/// <summary>Names of aggregates: those of the table, and those of later stages.</summary>
internal static class AggregateNames
{
    private static readonly HashSet<string> Later = new()
    {
        "GROUPING",
        "ROW_NUMBER", "RANK", "DENSE_RANK", "LAG", "LEAD", "NTH_VALUE", "NTILE", "PERCENT_RANK", "CUME_DIST",
    };

    /// <summary>Another system's name of STRING_AGG and the like would be guessed at from these.</summary>
    public static IEnumerable<string> All => AggregateTable.Names.Concat(Later);

    public static bool IsKnown(string upperName) => AggregateTable.Find(upperName) is not null || Later.Contains(upperName);
}
