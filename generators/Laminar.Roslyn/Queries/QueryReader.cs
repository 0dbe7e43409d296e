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
    public static Capture<QueryModel>? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation) =>
        Read(context.TargetSymbol, context.TargetNode, context.Attributes[0], context.SemanticModel, cancellation);

    /// <summary>As the other overload, for who has found the attribute by other means.</summary>
    public static Capture<QueryModel>? Read(ISymbol symbol, SyntaxNode node, AttributeData attribute, SemanticModel model, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax || !IsFirst(Names.LaminarAttributes.FindStreamQuery(symbol), attribute))
        {
            return null;
        }

        try
        {
            return symbol switch
            {
                INamedTypeSymbol type when node is TypeDeclarationSyntax declaration =>
                    ClassQuery.Read(type, declaration, attribute, syntax, model, cancellation),
                IFieldSymbol field when node is VariableDeclaratorSyntax declarator =>
                    ConstantQuery.Read(field, declarator, syntax, model, cancellation),
                _ => null,
            };
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The compiler would switch the whole generator off: one query that we fail on must not take the others with it.
            var finding = Descriptors.At(syntax.GetLocation(), DeclarationRules.Internal, symbol.Name, failure.GetType().Name + ": " + failure.Message);
            return Refuse<QueryModel>(syntax, new[] { finding });
        }
    }

    internal static Capture<TModel> Refuse<TModel>(AttributeSyntax syntax, IReadOnlyList<Diagnostic> findings) where TModel : class =>
        new(null, () => new PositionMap(syntax.GetLocation()), findings);

    internal static bool IsFirst(AttributeData? firstOfKind, AttributeData attribute)
    {
        var first = firstOfKind?.ApplicationSyntaxReference;
        return first?.Span == attribute.ApplicationSyntaxReference?.Span && first?.SyntaxTree == attribute.ApplicationSyntaxReference?.SyntaxTree;
    }
}
