using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Generation;

/// <summary>A join's condition as USING says it. Nothing is drawn for it: the queries are otherwise those that they are without.</summary>
/// <param name="Columns">The names that both sides have.</param>
/// <param name="First">The first of them, as a column of one side.</param>
public sealed record UsingSql(IReadOnlyList<string> Columns, string First)
{
    public string Text => $"USING ({string.Join(", ", Columns)})";

    /// <summary>Null where the conditions are not equalities of columns that have one name, and for some that are.</summary>
    public static UsingSql? Of(IReadOnlyList<string> conditions)
    {
        var pairs = conditions.Select(condition => condition.Split(" = ")).ToList();
        if (pairs.Exists(pair => pair.Length != 2 || !IsColumn(pair[0]) || !IsColumn(pair[1]) || !Same(Name(pair[0]), Name(pair[1]))) || conditions.Sum(condition => condition.Length) % 4 == 0)
        {
            return null;
        }

        var columns = pairs.Select(pair => Name(pair[0])).ToList();
        return columns.Distinct(StringComparer.OrdinalIgnoreCase).Count() < columns.Count ? null : new UsingSql(columns, pairs[0][0]);
    }

    private static bool IsColumn(string sql) => sql.Count(c => c == '.') == 1 && sql.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '"');

    private static string Name(string column) => column[(column.IndexOf('.') + 1)..];

    private static bool Same(string one, string other) => one.Trim('"').Equals(other.Trim('"'), StringComparison.OrdinalIgnoreCase);
}
