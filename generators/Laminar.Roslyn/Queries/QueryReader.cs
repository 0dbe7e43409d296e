using System;
using System.Collections.Generic;
using System.Threading;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Literals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.Roslyn.Queries;

/// <summary>Reads what stands under a [StreamQuery].</summary>
public static class QueryReader
{
    /// <summary>Null for an attribute that another one on the same declaration makes superfluous (an error of C# itself).</summary>
    public static QueryCapture? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var attribute = context.Attributes[0];
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax || !IsFirst(context.TargetSymbol, attribute))
        {
            return null;
        }

        try
        {
            return context.TargetSymbol switch
            {
                INamedTypeSymbol type when context.TargetNode is TypeDeclarationSyntax declaration =>
                    ClassQuery.Read(type, declaration, attribute, syntax, context.SemanticModel, cancellation),
                IFieldSymbol field when context.TargetNode is VariableDeclaratorSyntax declarator =>
                    ConstantQuery.Read(field, declarator, syntax, context.SemanticModel, cancellation),
                _ => null,
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The compiler would switch the whole generator off: one query that we fail on must not take the others with it.
            var finding = Descriptors.At(syntax.GetLocation(), DeclarationRules.Internal, context.TargetSymbol.Name, failure.GetType().Name + ": " + failure.Message);
            return Refuse(syntax, new[] { finding });
        }
    }

    internal static QueryCapture Refuse(AttributeSyntax syntax, IReadOnlyList<Diagnostic> findings) => new(null, () => new PositionMap(syntax.GetLocation()), findings);

    private static bool IsFirst(ISymbol symbol, AttributeData attribute)
    {
        var first = Names.LaminarAttributes.FindStreamQuery(symbol)?.ApplicationSyntaxReference;
        return first?.Span == attribute.ApplicationSyntaxReference?.Span && first?.SyntaxTree == attribute.ApplicationSyntaxReference?.SyntaxTree;
    }
}
