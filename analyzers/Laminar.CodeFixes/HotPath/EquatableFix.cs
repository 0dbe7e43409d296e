using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>
/// A struct that is a key compares itself: it becomes a record, whose equality is that of its fields; or, where it has an Equals for its own kind, it says so. Declared in the same file.
/// </summary>
/// <remarks>A struct with an Equals for objects only is left alone: what it compares is for its author to say.</remarks>
internal sealed class EquatableFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM3002");

    public override string Title => "Let the struct compare itself, as IEquatable<T>";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (Key(node, model) is not { DeclaringSyntaxReferences: { Length: 1 } places } key || places[0].GetSyntax() is not StructDeclarationSyntax declaration || declaration.SyntaxTree != root.SyntaxTree)
        {
            return null;
        }

        var equals = key.GetMembers("Equals").OfType<IMethodSymbol>().Where(method => method.Parameters.Length == 1).ToList();
        return equals.Any(method => SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, key) && method.DeclaredAccessibility == Accessibility.Public)
            ? root.ReplaceNode(declaration, Declared(declaration, key, model))
            : equals.Count == 0 ? root.ReplaceNode(declaration, Record(declaration)) : null;
    }

    /// <summary>The struct by which a look-up in a hash table goes.</summary>
    private static INamedTypeSymbol? Key(SyntaxNode node, SemanticModel model) =>
        node.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
            .Select(expression => model.GetSymbolInfo(expression).Symbol)
            .Where(symbol => symbol is IMethodSymbol or IPropertySymbol)
            .Select(symbol => symbol!.ContainingType is { TypeArguments: { Length: > 0 } arguments } ? arguments[0] as INamedTypeSymbol : null)
            .FirstOrDefault(type => type is { TypeKind: TypeKind.Struct, IsRefLikeType: false });

    private static SyntaxNode Declared(StructDeclarationSyntax declaration, INamedTypeSymbol key, SemanticModel model)
    {
        var name = model.LookupNamespacesAndTypes(declaration.SpanStart, name: "IEquatable").Any() ? "IEquatable" : "System.IEquatable";
        var contract = SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName(name + "<" + key.ToMinimalDisplayString(model, declaration.OpenBraceToken.SpanStart) + ">"));
        if (declaration.BaseList is { } bases)
        {
            bases = bases.ReplaceNode(bases.Types.Last(), bases.Types.Last().WithTrailingTrivia()).WithTrailingTrivia(bases.GetTrailingTrivia());
            return declaration.WithBaseList(bases.WithTypes(SyntaxFactory.SeparatedList<BaseTypeSyntax>(
                bases.Types.GetWithSeparators().Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)).Add(contract.WithTrailingTrivia(bases.Types.Last().GetTrailingTrivia())))));
        }

        var before = declaration.ParameterList is { } parameters ? parameters.GetLastToken() : declaration.TypeParameterList is { } types ? types.GetLastToken() : declaration.Identifier;
        var list = SyntaxFactory.BaseList(
            SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SingletonSeparatedList<BaseTypeSyntax>(contract)).WithTrailingTrivia(before.TrailingTrivia);
        return declaration.ReplaceToken(before, before.WithTrailingTrivia(SyntaxFactory.Space)).WithBaseList(list);
    }

    private static SyntaxNode Record(StructDeclarationSyntax declaration) =>
        SyntaxFactory.RecordDeclaration(
            SyntaxKind.RecordStructDeclaration, declaration.AttributeLists, declaration.Modifiers,
            SyntaxFactory.Token(declaration.Keyword.LeadingTrivia, SyntaxKind.RecordKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)), declaration.Keyword.WithLeadingTrivia(),
            declaration.Identifier, declaration.TypeParameterList, declaration.ParameterList, declaration.BaseList, declaration.ConstraintClauses,
            declaration.OpenBraceToken, declaration.Members, declaration.CloseBraceToken, declaration.SemicolonToken);
}
