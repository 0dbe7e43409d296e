using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>
/// Queries in the form of a constant. Their classes are what the generator is about to write and so not there to be found: the constants are looked
/// for instead.
/// </summary>
internal static class ConstantQueries
{
    /// <summary>The constants whose class a dotted name means at <paramref name="scope"/>.</summary>
    public static IReadOnlyList<IFieldSymbol> Find(Compilation compilation, INameScope scope, IReadOnlyList<string> parts, CancellationToken cancellation)
    {
        var name = parts[parts.Count - 1];
        var prefix = parts.Take(parts.Count - 1).ToList();
        var spaces = prefix.Count == 0 ? null : scope.FindNamespaces(prefix).Select(space => space.ToDisplayString()).ToList();
        return compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellation)
            .OfType<IFieldSymbol>()
            .Where(IsQuery)
            .Where(field => spaces is null ? scope.Sees(field.ContainingNamespace) : spaces.Contains(field.ContainingNamespace.ToDisplayString()))
            .ToList();
    }

    public static bool IsQuery(IFieldSymbol field) =>
        field is { IsConst: true, HasConstantValue: true, ConstantValue: string } && LaminarAttributes.FindStreamQuery(field) is not null;

    /// <summary>The class that a constant becomes.</summary>
    public static string ClassName(IFieldSymbol field) =>
        (field.ContainingNamespace.IsGlobalNamespace ? "" : field.ContainingNamespace.ToDisplayString() + ".") + field.Name;
}
