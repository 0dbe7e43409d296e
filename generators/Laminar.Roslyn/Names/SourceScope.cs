using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>A place in the program: names mean what C# makes of them there, by usings, aliases, nesting and references.</summary>
internal sealed class SourceScope : INameScope
{
    private readonly SemanticModel _model;
    private readonly int _position;

    public SourceScope(SemanticModel model, int position)
    {
        _model = model;
        _position = position;
    }

    public IReadOnlyList<INamedTypeSymbol> Find(IReadOnlyList<string> parts) =>
        Symbols(parts).OfType<INamedTypeSymbol>().Where(type => type.Arity == 0).ToList();

    public IReadOnlyList<INamespaceSymbol> FindNamespaces(IReadOnlyList<string> parts) => Symbols(parts).OfType<INamespaceSymbol>().ToList();

    public IReadOnlyList<ISymbol> FindCallable(Func<string, bool> isMeant) =>
        _model.LookupStaticMembers(_position).Where(symbol => symbol is IMethodSymbol && isMeant(symbol.Name))
            .Concat(_model.LookupNamespacesAndTypes(_position).Where(symbol => symbol is INamedTypeSymbol { TypeKind: TypeKind.Struct } && isMeant(symbol.Name)))
            .ToList();

    public bool Sees(INamespaceSymbol space)
    {
        var name = space.ToDisplayString();
        for (var outer = Enclosing(); outer is not null; outer = outer.ContainingNamespace)
        {
            if (outer.ToDisplayString() == name)
            {
                return true;
            }
        }

        return _model.GetImportScopes(_position)
            .SelectMany(scope => scope.Imports)
            .Any(import => import.NamespaceOrType is INamespaceSymbol imported && imported.ToDisplayString() == name);
    }

    private INamespaceSymbol? Enclosing()
    {
        var symbol = _model.GetEnclosingSymbol(_position);
        return symbol as INamespaceSymbol ?? symbol?.ContainingNamespace;
    }

    private IEnumerable<ISymbol> Symbols(IReadOnlyList<string> parts)
    {
        var found = Lookup(null, parts[0]);
        for (var i = 1; i < parts.Count; i++)
        {
            var name = parts[i];
            found = found.OfType<INamespaceOrTypeSymbol>().SelectMany(container => Lookup(container, name)).ToList();
        }

        return found;
    }

    private List<ISymbol> Lookup(INamespaceOrTypeSymbol? container, string name)
    {
        var symbols = _model.LookupNamespacesAndTypes(_position, container, name)
            .Select(symbol => symbol is IAliasSymbol alias ? alias.Target : symbol)
            .Distinct(SymbolEqualityComparer.Default);
        return symbols.Where(symbol => symbol is not null).Cast<ISymbol>().ToList();
    }
}
