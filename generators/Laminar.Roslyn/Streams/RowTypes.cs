using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Streams;

/// <summary>
/// The row types of a compilation, each read once however many queries name it. Kept with the compilation and forgotten with it.
/// </summary>
internal static class RowTypes
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, RowType>> Read = new();

    public static RowType Of(Compilation compilation, string name, INamedTypeSymbol type, AttributeData attribute)
    {
        var types = Read.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        var row = types.GetOrAdd(type, t => RowType.Read(name, t, attribute));
        return row.Entry.Name == name ? row : row with { Entry = row.Entry with { Name = name } };
    }
}
