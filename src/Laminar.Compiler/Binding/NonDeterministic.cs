using System;
using System.Collections.Generic;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Binding;

/// <summary>Functions that read the clock or chance, and what to use instead.</summary>
internal static class NonDeterministic
{
    private const string Time = "use the stream's event time, or pass the time in as a column";
    private const string Chance = "compute it where the rows are made and pass it in as a column";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CURRENT_TIMESTAMP"] = Time, ["CURRENT_DATE"] = Time, ["CURRENT_TIME"] = Time, ["LOCALTIME"] = Time, ["LOCALTIMESTAMP"] = Time,
        ["NOW"] = Time, ["PROCTIME"] = Time, ["CURRENT_ROW_TIMESTAMP"] = Time, ["CLOCK_TIMESTAMP"] = Time, ["STATEMENT_TIMESTAMP"] = Time,
        ["TRANSACTION_TIMESTAMP"] = Time, ["TIMEOFDAY"] = Time, ["SYSDATE"] = Time, ["GETDATE"] = Time,
        ["RANDOM"] = Chance, ["RAND"] = Chance, ["RAND_INTEGER"] = Chance, ["UUID"] = Chance, ["GEN_RANDOM_UUID"] = Chance, ["NEWID"] = Chance,
    };

    /// <summary>The type of what the query's clock says under this name, or null.</summary>
    public static SqlType? Clock(string name) => name.ToUpperInvariant() switch
    {
        "NOW" or "CURRENT_TIMESTAMP" or "LOCALTIMESTAMP" or "CURRENT_ROW_TIMESTAMP" or "PROCTIME" => SqlType.Timestamp,
        "CURRENT_DATE" => SqlType.Date,
        "CURRENT_TIME" or "LOCALTIME" => SqlType.Time,
        _ => null,
    };

    public static string? Find(string name) => Names.TryGetValue(name, out var instead) ? instead : null;
}
