using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>
/// Queries and scripts in the form of a constant. Their classes are what the generator is about to write and so not there to be found: the constants are
/// looked for instead.
/// </summary>
internal static class ConstantQueries
{
    /// <summary>The queries whose class a dotted name means at <paramref name="scope"/>.</summary>
    public static IReadOnlyList<IFieldSymbol> Find(Compilation compilation, INameScope scope, IReadOnlyList<string> parts, CancellationToken cancellation) =>
        Find(compilation, scope, parts, cancellation, IsQuery);

    /// <summary>The scripts whose class a dotted name means at <paramref name="scope"/>.</summary>
    public static IReadOnlyList<IFieldSymbol> FindScripts(Compilation compilation, INameScope scope, IReadOnlyList<string> parts, CancellationToken cancellation) =>
        Find(compilation, scope, parts, cancellation, IsScript);

    public static bool IsQuery(IFieldSymbol field) => IsText(field) && LaminarAttributes.FindStreamQuery(field) is not null;

    public static bool IsScript(IFieldSymbol field) => IsText(field) && LaminarAttributes.FindStreamScript(field) is not null;

    private static IReadOnlyList<IFieldSymbol> Find(
        Compilation compilation, INameScope scope, IReadOnlyList<string> parts, CancellationToken cancellation, System.Func<IFieldSymbol, bool> isMeant)
    {
        var name = parts[parts.Count - 1];
        var prefix = parts.Take(parts.Count - 1).ToList();
        var spaces = prefix.Count == 0 ? null : scope.FindNamespaces(prefix).Select(space => space.ToDisplayString()).ToList();
        return compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellation)
            .OfType<IFieldSymbol>()
            .Where(isMeant)
            .Where(field => spaces is null ? scope.Sees(field.ContainingNamespace) : spaces.Contains(field.ContainingNamespace.ToDisplayString()))
            .ToList();
    }

    private static bool IsText(IFieldSymbol field) => field is { IsConst: true, HasConstantValue: true, ConstantValue: string };

    /// <summary>The class that a constant becomes.</summary>
    public static string ClassName(IFieldSymbol field) =>
        (field.ContainingNamespace.IsGlobalNamespace ? "" : field.ContainingNamespace.ToDisplayString() + ".") + field.Name;
}
