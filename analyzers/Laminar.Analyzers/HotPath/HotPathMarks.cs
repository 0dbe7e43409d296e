using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>What declarations say of themselves by [HotPath] and [HotPathNamespace], in this program and in the libraries that it uses.</summary>
internal sealed class HotPathMarks
{
    public const string Attribute = "Laminar.HotPathAttribute";
    private const string NamespaceAttribute = "Laminar.HotPathNamespaceAttribute";

    /// <summary>Members of types in hot namespaces that run between batches: state is saved there, memory given back, text made for people.</summary>
    private static readonly string[] BetweenBatches = { "Save", "Load", "Free", "Report", "Dispose", "ToString" };

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<AttributeData>> _ofTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _namespaces = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the method, or a type around it, is marked [HotPath].</summary>
    public bool IsMarked(IMethodSymbol method) => !IsSetUp(method) && (Own(method).Any() || (!IsText(method) && !MakesException(method) && !OfType(method.ContainingType).IsEmpty));

    /// <summary>Whether the method itself is marked: that counts before the lists.</summary>
    public bool IsMarkedItself(IMethodSymbol method) => Own(method).Any();

    /// <summary>Whether the method is a way into code of a hot namespace; private methods count where others call them.</summary>
    public bool IsOfHotNamespace(IMethodSymbol method) =>
        !IsSetUp(method) && !MakesException(method)
        && (method.DeclaredAccessibility != Accessibility.Private || !method.ExplicitInterfaceImplementations.IsEmpty)
        && !BetweenBatches.Any(name => MemberOf(method).StartsWith(name, StringComparison.Ordinal))
        && InHotNamespace(method.ContainingType);

    /// <summary>Whether a library vouches for the method: what it marks is checked where it is built.</summary>
    public bool IsVouchedFor(IMethodSymbol method) =>
        IsMarked(method)
        || LaminarAttributes.IsSqlFunction(method) || LaminarAttributes.IsSqlAggregate(method.ContainingType)
        || IsOfCompiler(method)
        || (InHotNamespace(method.ContainingType) && (method.ContainingType.IsValueType || !IsSetUp(method)))
        || (method.MethodKind == MethodKind.Constructor && method.ContainingType.IsValueType && !OfType(method.ContainingType).IsEmpty);

    /// <summary>Whether structs that implement the member are hot-path code by it.</summary>
    public bool IsHotContract(IMethodSymbol member) => IsMarked(member) || IsOfHotNamespace(member);

    /// <summary>What a method, or the types around it, may do all the same.</summary>
    public int Allowed(IMethodSymbol method) =>
        Own(method).Concat(OfType(method.ContainingType))
            .SelectMany(mark => mark.NamedArguments)
            .Where(argument => argument.Key == "Allow")
            .Aggregate(0, (all, argument) => all | (argument.Value.Value as int? ?? 0));

    public bool InHotNamespace(ITypeSymbol? type) =>
        type?.ContainingNamespace is { } space && _namespaces.GetOrAdd(space, static space => NamespacesOf(space.ContainingAssembly).Any(name => Covers(name, space.ToDisplayString())));

    /// <summary>What the C# compiler wrote there: accessors of automatic properties, equality of records.</summary>
    private static bool IsOfCompiler(IMethodSymbol method) =>
        method.GetAttributes().Any(mark => mark.AttributeClass?.Name == "CompilerGeneratedAttribute")
        || (method.AssociatedSymbol is IPropertySymbol property
            && property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property)));

    private static bool Covers(string name, string space) => space == name || space.StartsWith(name + ".", StringComparison.Ordinal);

    private static IEnumerable<string> NamespacesOf(IAssemblySymbol? assembly) =>
        (assembly?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
            .Where(mark => mark.AttributeClass?.ToDisplayString() == NamespaceAttribute)
            .Select(mark => mark.ConstructorArguments.FirstOrDefault().Value as string ?? "");

    private ImmutableArray<AttributeData> OfType(INamedTypeSymbol? type) => type is null
        ? ImmutableArray<AttributeData>.Empty
        : _ofTypes.GetOrAdd(type.OriginalDefinition, _ => type.GetAttributes().Where(IsMark).Concat(OfType(type.ContainingType)).ToImmutableArray());

    private static IEnumerable<AttributeData> Own(IMethodSymbol method) =>
        method.GetAttributes().Concat(method.AssociatedSymbol?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty).Where(IsMark);

    private static bool IsMark(AttributeData mark) => mark.AttributeClass is { Name: "HotPathAttribute" } type && type.ToDisplayString() == Attribute;

    private static string MemberOf(IMethodSymbol method) => (method.AssociatedSymbol?.Name ?? method.Name).Split('.').Last();

    /// <summary>What makes an exception is for failing; where it is called otherwise, it counts there.</summary>
    private static bool MakesException(IMethodSymbol method)
    {
        for (var type = method.ReturnType as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(IMethodSymbol method) => method is { Name: "ToString", Parameters.IsEmpty: true };

    /// <summary>A type marked [HotPath] is still constructed once; a constructor is hot where it is marked itself.</summary>
    private static bool IsSetUp(IMethodSymbol method) =>
        method.MethodKind is MethodKind.StaticConstructor or MethodKind.Destructor or MethodKind.EventAdd or MethodKind.EventRemove
        || (method.MethodKind == MethodKind.Constructor && !Own(method).Any());
}
