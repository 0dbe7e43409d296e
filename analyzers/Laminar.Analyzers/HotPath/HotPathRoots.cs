using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>The methods where the hot path begins: those marked [HotPath], a struct sink's OnRows, and what emitted queries give the operators.</summary>
internal static class HotPathRoots
{
    public const string Attribute = "Laminar.HotPathAttribute";

    /// <summary>State is saved between batches, not in them.</summary>
    private static readonly HashSet<string> BetweenBatches = new() { "Save", "Load", "Free", "Report" };

    /// <summary>How grave a finding below this method is, or null where it is no beginning.</summary>
    public static DiagnosticSeverity? Of(IMethodSymbol method)
    {
        if (method.ContainingType is { TypeKind: TypeKind.Struct } type && Implemented(type, method).Any(IsPerBatch))
        {
            return DiagnosticSeverity.Error;
        }

        return Marks(method).Any() && !IsSetUp(method) ? DiagnosticSeverity.Warning : null;
    }

    /// <summary>What a method, or the types around it, may do all the same.</summary>
    public static int Allowed(IMethodSymbol method) =>
        Marks(method)
            .SelectMany(mark => mark.NamedArguments)
            .Where(argument => argument.Key == "Allow")
            .Aggregate(0, (all, argument) => all | (argument.Value.Value as int? ?? 0));

    private static IEnumerable<AttributeData> Marks(IMethodSymbol method)
    {
        for (ISymbol? symbol = method; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (var mark in symbol.GetAttributes().Concat(OfProperty(symbol)))
            {
                if (mark.AttributeClass?.ToDisplayString() == Attribute)
                {
                    yield return mark;
                }
            }
        }
    }

    private static IEnumerable<AttributeData> OfProperty(ISymbol symbol) =>
        symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property.GetAttributes() : Enumerable.Empty<AttributeData>();

    /// <summary>A type marked [HotPath] is still constructed once; a constructor is hot where it is marked itself.</summary>
    private static bool IsSetUp(IMethodSymbol method) =>
        method.MethodKind is MethodKind.StaticConstructor or MethodKind.Destructor
        || (method.MethodKind == MethodKind.Constructor && !method.GetAttributes().Any(mark => mark.AttributeClass?.ToDisplayString() == Attribute));

    private static bool IsPerBatch(IMethodSymbol member) =>
        (member.ContainingType, member.ContainingNamespace.ToDisplayString()) switch
        {
            ({ Name: "ISink" }, "Laminar") => true,
            (_, "Laminar.Operators") => !BetweenBatches.Contains(member.Name),
            _ => false,
        };

    private static IEnumerable<IMethodSymbol> Implemented(INamedTypeSymbol type, IMethodSymbol method) =>
        type.AllInterfaces
            .SelectMany(contract => contract.GetMembers())
            .OfType<IMethodSymbol>()
            .Where(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
}
