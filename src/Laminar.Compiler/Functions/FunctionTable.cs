using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>
/// The built-in scalar functions. A function has one row for each C# overload that is meant to be called; argument types that no row
/// has are the binder's to promote. All are strict: a NULL argument makes the result NULL.
/// </summary>
public static class FunctionTable
{
    private static readonly Dictionary<string, ScalarFunction[]> Rows =
        RoundingFunctions.Rows()
            .Concat(NumberFunctions.Rows())
            .Concat(BitFunctions.Rows())
            .Concat(MathFunctions.Rows())
            .Concat(TextFunctions.Rows())
            .Concat(TextSearchFunctions.Rows())
            .Concat(TextEditFunctions.Rows())
            .Concat(BytesFunctions.Rows())
            .Concat(PatternFunctions.Rows())
            .Concat(JsonFunctions.Rows())
            .Concat(TimeFieldFunctions.Rows())
            .Concat(TimeFunctions.Rows())
            .Concat(TimeMakingFunctions.Rows())
            .GroupBy(row => row.Name, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.ToArray(), StringComparer.Ordinal);

    /// <summary>Every name, aliases included, in order. EXTRACT and DATE_TRUNC of a known unit have names of their own: EXTRACT_YEAR, DATE_TRUNC_HOUR.</summary>
    public static IEnumerable<string> Names => Rows.Keys.OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The overloads of a function; none where there is no such function.</summary>
    public static IEnumerable<ScalarFunction> Overloads(string upperName) =>
        Rows.TryGetValue(upperName, out var rows) ? rows : Enumerable.Empty<ScalarFunction>();
}
