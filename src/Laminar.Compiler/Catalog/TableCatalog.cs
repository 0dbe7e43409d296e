using System;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Catalog;

/// <summary>The tables a query can name.</summary>
/// <param name="Entries">One for each name. The generator puts in just those that the query's text names.</param>
/// <param name="Suggestions">Names that exist near by, for did-you-mean only.</param>
/// <param name="IgnoreCase">Scripts match table names ignoring case, C# names are exact.</param>
public sealed record TableCatalog(EquatableArray<CatalogEntry> Entries, EquatableArray<string> Suggestions, bool IgnoreCase = false)
{
    /// <summary>The users' own functions that the text calls, named as it writes them, one for each overload.</summary>
    public EquatableArray<ScalarFunction> Functions { get; init; }

    /// <summary>The users' own aggregates that the text calls, named as it writes them.</summary>
    public EquatableArray<UserAggregate> Aggregates { get; init; }

    /// <summary>Users' functions and aggregates near by, for did-you-mean only.</summary>
    public EquatableArray<string> NearFunctions { get; init; }

    public static readonly TableCatalog Empty = new(default, default);

    public CatalogEntry? Find(string name)
    {
        var comparison = IgnoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Name, name, comparison))
            {
                return entry;
            }
        }

        return null;
    }
}
