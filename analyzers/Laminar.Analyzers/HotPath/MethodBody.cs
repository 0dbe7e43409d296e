using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Analyzers.HotPath;

/// <summary>The operations that a method runs; for a constructor, those of its type's field initialisers too.</summary>
internal static class MethodBody
{
    public static IEnumerable<IOperation> Of(IMethodSymbol method, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellation)
    {
        foreach (var place in method.DeclaringSyntaxReferences)
        {
            // A record's primary constructor and its members without text of their own point to the type's declaration.
            var syntax = place.GetSyntax(cancellation);
            if (syntax is not (BaseTypeDeclarationSyntax or ParameterSyntax) && modelOf(place.SyntaxTree).GetOperation(syntax, cancellation) is { } body)
            {
                yield return body;
            }
        }

        if (method is { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false })
        {
            foreach (var initializer in Initializers(method.ContainingType, cancellation))
            {
                if (modelOf(initializer.SyntaxTree).GetOperation(initializer, cancellation) is { } value)
                {
                    yield return value;
                }
            }
        }
    }

    private static IEnumerable<EqualsValueClauseSyntax> Initializers(INamedTypeSymbol type, CancellationToken cancellation) =>
        from member in type.GetMembers()
        where !member.IsStatic && member is IFieldSymbol or IPropertySymbol
        from place in member.DeclaringSyntaxReferences
        let initializer = place.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        }
        where initializer is not null
        select initializer;
}
