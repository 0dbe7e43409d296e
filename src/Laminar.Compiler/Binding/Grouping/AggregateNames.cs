using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>Names of aggregates: those that compile, and those of later stages.</summary>
internal static class AggregateNames
{
    private static readonly Dictionary<string, AggregateKind> Kinds = new()
    {
        ["COUNT"] = AggregateKind.Count,
        ["SUM"] = AggregateKind.Sum,
        ["AVG"] = AggregateKind.Avg,
        ["MIN"] = AggregateKind.Min,
        ["MAX"] = AggregateKind.Max,
        ["FIRST_VALUE"] = AggregateKind.FirstValue,
        ["LAST_VALUE"] = AggregateKind.LastValue,
    };

    private static readonly HashSet<string> Later = new()
    {
        "ARG_MIN", "ARG_MAX", "MIN_BY", "MAX_BY", "STDDEV", "STDDEV_SAMP", "STDDEV_POP", "VARIANCE", "VAR_SAMP", "VAR_POP", "COVAR_SAMP", "COVAR_POP", "CORR",
        "REGR_SLOPE", "REGR_INTERCEPT", "REGR_R2", "REGR_COUNT", "MEDIAN", "PERCENTILE_CONT", "PERCENTILE_DISC", "APPROX_COUNT_DISTINCT", "APPROX_PERCENTILE",
        "BOOL_AND", "BOOL_OR", "EVERY", "BIT_AND", "BIT_OR", "BIT_XOR", "STRING_AGG", "LISTAGG", "ARRAY_AGG", "COLLECT", "MODE", "GROUPING", "ANY_VALUE",
        "ROW_NUMBER", "RANK", "DENSE_RANK", "LAG", "LEAD", "NTH_VALUE", "NTILE", "PERCENT_RANK", "CUME_DIST",
    };

    public static IEnumerable<string> All => Kinds.Keys.Concat(Later);

    public static bool IsKnown(string upperName) => Kinds.ContainsKey(upperName) || Later.Contains(upperName);

    public static bool TryGet(string upperName, out AggregateKind kind) => Kinds.TryGetValue(upperName, out kind);
}
