using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>What a foreach calls.</summary>
internal static class Enumeration
{
    /// <summary>Arrays, strings and spans are loops over an index: nothing is called.</summary>
    public static bool IsIndexed(IForEachLoopOperation loop) => Source(loop) switch
    {
        IArrayTypeSymbol or { SpecialType: SpecialType.System_String } => true,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => true,
        INamedTypeSymbol { IsValueType: true } type when InlineArrays.Is(type) => true,
        _ => false,
    };

    public static IEnumerable<IMethodSymbol> CallsOf(IForEachLoopOperation loop)
    {
        if (IsIndexed(loop) || Info(loop) is not { } info)
        {
            yield break;
        }

        foreach (var method in new[] { info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty?.GetMethod })
        {
            if (method is not null)
            {
                yield return method.ReducedFrom ?? method;
            }
        }

        if (info.DisposeMethod is { } dispose && info.GetEnumeratorMethod?.ReturnType is { IsReferenceType: false } enumerator
            && enumerator.FindImplementationForInterfaceMember(dispose) is IMethodSymbol body)
        {
            yield return body;
        }
    }

    /// <summary>The enumerator's type, where one is made.</summary>
    public static ITypeSymbol? EnumeratorOf(IForEachLoopOperation loop) => IsIndexed(loop) ? null : Info(loop)?.GetEnumeratorMethod?.ReturnType;

    /// <summary>What is enumerated, before it was turned into the interface that has GetEnumerator.</summary>
    public static ITypeSymbol? Source(IForEachLoopOperation loop) =>
        loop.Collection is IConversionOperation { IsImplicit: true, Operand.Type: { } type } ? type : loop.Collection.Type;

    private static ForEachStatementInfo? Info(IForEachLoopOperation loop) =>
        loop is { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } model } ? model.GetForEachStatementInfo(syntax) : null;
}
