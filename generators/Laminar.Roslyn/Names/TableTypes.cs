using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>All the streams and queries there are. Walks whole assemblies: only for names that do not resolve.</summary>
internal static class TableTypes
{
    private const string CoreAssembly = "Laminar.Core";

    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly) =>
        UsesLaminar(assembly) ? Of(assembly.GlobalNamespace) : Enumerable.Empty<INamedTypeSymbol>();

    /// <summary>Those of the program itself, then those of its references.</summary>
    public static IEnumerable<INamedTypeSymbol> VisibleIn(Compilation compilation) =>
        Of(compilation.Assembly)
            .Concat(compilation.SourceModule.ReferencedAssemblySymbols.SelectMany(Of))
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    private static bool UsesLaminar(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == CoreAssembly));

    private static IEnumerable<INamedTypeSymbol> Of(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol { Arity: 0 } type
                && (LaminarAttributes.FindStream(type) is not null || LaminarAttributes.FindStreamQuery(type) is not null))
            {
                yield return type;
            }

            foreach (var inner in Of(member))
            {
                yield return inner;
            }
        }
    }
}
