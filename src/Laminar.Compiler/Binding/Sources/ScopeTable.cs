using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>One table of a FROM.</summary>
/// <param name="Name">Its alias, or its name as written; null for a sub-query without one.</param>
/// <param name="Start">Where its columns start in the row.</param>
/// <param name="Count">How many there are.</param>
internal sealed record ScopeTable(string? Name, int Start, int Count)
{
    /// <summary>The stream that it is, whose whole row a user's method may take; null for anything else.</summary>
    public StreamEntry? Stream { get; init; }

    /// <summary>Whether the first <paramref name="parts"/> parts of a name mean this table: its whole name, or the last part of it.</summary>
    public bool IsNamed(QualifiedName name, int parts)
    {
        if (Name is null)
        {
            return false;
        }

        var written = string.Join(".", name.Parts.Take(parts).Select(x => x.Text));
        var comparison = name.Parts[0].Quoted ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return string.Equals(written, Name, comparison) || string.Equals(written, Name.Substring(Name.LastIndexOf('.') + 1), comparison);
    }
}
