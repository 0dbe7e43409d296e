using System.Collections.Generic;
using Laminar.Compiler;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Names;

/// <summary>A place from which names of types are seen.</summary>
internal interface INameScope
{
    /// <summary>The types that a dotted name means here, not generic ones: none, one, or several where C# would call it ambiguous.</summary>
    IReadOnlyList<INamedTypeSymbol> Find(IReadOnlyList<string> parts);

    /// <summary>The namespaces that a dotted prefix means here.</summary>
    IReadOnlyList<INamespaceSymbol> FindNamespaces(IReadOnlyList<string> parts);

    /// <summary>The static methods and the structs seen here by simple names that <paramref name="isMeant"/> takes.</summary>
    IReadOnlyList<ISymbol> FindCallable(System.Func<string, bool> isMeant);

    /// <summary>Whether a type declared in <paramref name="space"/> is seen here by its simple name.</summary>
    bool Sees(INamespaceSymbol space);
}
