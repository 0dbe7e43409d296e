using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Analyzers.HotPath;

/// <summary>
/// The methods where the hot path begins: what queries call (functions and aggregates of SQL, static members of query classes, struct sinks, what emitted
/// queries give the operators), the Push of emitted queries, and what is marked [HotPath].
/// </summary>
internal static class HotPathRoots
{
    private static readonly HashSet<string> OfAggregate = new() { "Add", "Merge", "Remove", "Result" };

    public static IReadOnlyList<Reached> In(Compilation compilation, HotPathMarks marks, CancellationToken cancellation)
    {
        var entry = compilation.GetEntryPoint(cancellation);
        var roots = new List<Reached>();
        foreach (var type in DeclaredTypes.In(compilation.Assembly.GlobalNamespace))
        {
            cancellation.ThrowIfCancellationRequested();
            if (type.TypeKind is TypeKind.Enum or TypeKind.Delegate)
            {
                continue;
            }

            var place = new Place(type, type.TypeKind == TypeKind.Struct ? Contracts(type, marks) : null);
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                // What the compiler writes into records and the like has no body here.
                if (!method.IsImplicitlyDeclared && !method.IsAbstract && Of(place, method, marks) is { } severity && !SymbolEqualityComparer.Default.Equals(method, entry))
                {
                    var body = method.PartialImplementationPart ?? method;
                    roots.Add(new(body, severity, body));
                }
            }
        }

        return roots.OrderBy(root => root.Method.ToDisplayString(), StringComparer.Ordinal).ToList();
    }

    /// <summary>A type, and what it says for all of its methods.</summary>
    private sealed class Place(INamedTypeSymbol type, HashSet<ISymbol>? contracts)
    {
        public INamedTypeSymbol Type => type;

        public HashSet<ISymbol>? Contracts => contracts;

        public bool IsQuery { get; } = LaminarAttributes.FindStreamQuery(type) is not null;

        public bool IsAggregate { get; } = LaminarAttributes.IsSqlAggregate(type);
    }

    private static DiagnosticSeverity? Of(Place place, IMethodSymbol method, HotPathMarks marks) =>
        place.Contracts?.Contains(method) == true || IsOfQuery(place, method) ? DiagnosticSeverity.Error
        : marks.IsMarked(method) || marks.IsOfHotNamespace(method) ? DiagnosticSeverity.Warning
        : null;

    private static bool IsOfQuery(Place place, IMethodSymbol method) =>
        LaminarAttributes.IsSqlFunction(method)
        || (place.IsAggregate && OfAggregate.Contains(method.Name))
        || (place.IsQuery && IsMemberOfQueryClass(place.Type, method))
        || IsPush(place.Type, method);

    /// <summary>Static members that are written by hand in a class marked [StreamQuery]. What makes the query (returns it, or calls Start) is set-up, and so is what was emitted.</summary>
    private static bool IsMemberOfQueryClass(INamedTypeSymbol type, IMethodSymbol method) =>
        method is { IsStatic: true, MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.UserDefinedOperator or MethodKind.Conversion }
        && !SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
        && !method.DeclaringSyntaxReferences.Any(place => Emitted.Is(place.SyntaxTree) || Starts(place.GetSyntax()));

    private static bool Starts(SyntaxNode member) => member.DescendantNodes().Any(node => node is InvocationExpressionSyntax call && call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText == "Start",
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "Start",
        _ => false,
    });

    /// <summary>The Push of a running query, which its callers call for each row or batch.</summary>
    private static bool IsPush(INamedTypeSymbol type, IMethodSymbol method) =>
        method is { Name: "Push", IsAbstract: false, IsStatic: false } && !method.DeclaringSyntaxReferences.IsEmpty
        && Emitted.Is(method.DeclaringSyntaxReferences[0].SyntaxTree) && IsQuery(type);

    private static bool IsQuery(INamedTypeSymbol type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (above is { Name: "StreamQuery", ContainingNamespace: { Name: "Laminar", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<ISymbol> Contracts(INamedTypeSymbol type, HotPathMarks marks) => new(
        type.AllInterfaces
            .SelectMany(contract => contract.GetMembers().OfType<IMethodSymbol>())
            .Where(marks.IsHotContract)
            .Select(member => type.FindImplementationForInterfaceMember(member))
            .Where(member => member is not null)
            .Select(member => member!),
        SymbolEqualityComparer.Default);
}
