using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>
/// A query of a referenced assembly. Its usings are gone, so a name is looked for in the types and namespaces around the query, then among all the
/// streams and queries of its assembly, then of the assemblies that one references.
/// </summary>
internal sealed class MetadataScope : INameScope
{
    private readonly INamedTypeSymbol _query;

    public MetadataScope(INamedTypeSymbol query) => _query = query;

    public IReadOnlyList<INamedTypeSymbol> Find(IReadOnlyList<string> parts)
    {
        for (INamespaceOrTypeSymbol? scope = _query; scope is not null; scope = Outer(scope))
        {
            var found = Descend(scope, parts).OfType<INamedTypeSymbol>().Where(type => type.Arity == 0).ToList();
            if (found.Count > 0)
            {
                return found;
            }
        }

        var own = Tables(_query.ContainingAssembly, parts);
        return own.Count > 0 ? own : _query.ContainingModule.ReferencedAssemblySymbols.SelectMany(assembly => Tables(assembly, parts)).ToList();
    }

    public IReadOnlyList<INamespaceSymbol> FindNamespaces(IReadOnlyList<string> parts) =>
        Descend(_query.ContainingAssembly.GlobalNamespace, parts).OfType<INamespaceSymbol>().ToList();

    public IReadOnlyList<ISymbol> FindCallable(System.Func<string, bool> isMeant)
    {
        var found = new List<ISymbol>();
        for (INamespaceOrTypeSymbol? scope = _query; scope is not null; scope = Outer(scope))
        {
            found.AddRange(scope.GetMembers().Where(member => (member is IMethodSymbol { IsStatic: true } or INamedTypeSymbol { TypeKind: TypeKind.Struct }) && isMeant(member.Name)));
        }

        return found;
    }

    public bool Sees(INamespaceSymbol space) => true;

    private static INamespaceOrTypeSymbol? Outer(INamespaceOrTypeSymbol scope) => scope.ContainingType ?? (INamespaceOrTypeSymbol?)scope.ContainingNamespace;

    private static IEnumerable<INamespaceOrTypeSymbol> Descend(INamespaceOrTypeSymbol scope, IReadOnlyList<string> parts)
    {
        IEnumerable<INamespaceOrTypeSymbol> found = new[] { scope };
        foreach (var part in parts)
        {
            found = found.SelectMany(container => container.GetMembers(part)).OfType<INamespaceOrTypeSymbol>();
        }

        return found;
    }

    private static List<INamedTypeSymbol> Tables(IAssemblySymbol assembly, IReadOnlyList<string> parts)
    {
        var suffix = "." + string.Join(".", parts);
        return TableTypes.Of(assembly).Where(type => ("." + type.ToDisplayString()).EndsWith(suffix, System.StringComparison.Ordinal)).ToList();
    }
}
