using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Functions;

namespace Laminar.Compiler.Binding;

/// <summary>The names that stand for the language's own functions, aggregates and windows: a user's function of such a name is called with its type in front.</summary>
public static class BuiltInNames
{
    private static readonly string[] Special = { "COALESCE", "IFNULL", "NVL", "NULLIF", "IF", "IIF", "GREATEST", "LEAST", "NVL2", "DECODE", "ENCODE", "CONVERT_TO", "CONVERT_FROM", "FROM_UNIXTIME", "DATE_PART" };

    private static readonly HashSet<string> Names = new(All.Concat(new[] { "CONCAT", "TIMESTAMPADD", "TIMESTAMPDIFF", "GROUPING_ID" }));

    /// <summary>Names to guess at.</summary>
    public static IEnumerable<string> All => FunctionTable.Names.Concat(ArrayFunctions.Names).Concat(MapFunctions.Names).Concat(AggregateNames.All).Concat(WindowNames.Windows).Concat(Special);

    public static bool Contains(string upperName) =>
        Names.Contains(upperName) || WindowNames.IsField(upperName) || NonDeterministic.Find(upperName) is not null;
}
