using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>A member of a struct that changes nothing says so; declared in the same file.</summary>
internal sealed class ReadOnlyMemberFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM5002");

    public override string Title => "Mark the member 'readonly'";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        var called = node.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Select(expression => model.GetSymbolInfo(expression).Symbol).FirstOrDefault(symbol => symbol is IMethodSymbol or IPropertySymbol { IsReadOnly: true });
        return called?.DeclaringSyntaxReferences.Select(place => place.GetSyntax()).FirstOrDefault(syntax => syntax.SyntaxTree == root.SyntaxTree) switch
        {
            MethodDeclarationSyntax method => root.ReplaceNode(method, method.AddModifiers(ReadOnly(method.Modifiers))),
            PropertyDeclarationSyntax property => root.ReplaceNode(property, property.AddModifiers(ReadOnly(property.Modifiers))),
            _ => null,
        };
    }

    private static SyntaxToken ReadOnly(SyntaxTokenList others)
    {
        var token = SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword);
        return others.Count == 0 ? token.WithTrailingTrivia(SyntaxFactory.Space) : token.WithTrailingTrivia(others.Last().TrailingTrivia.Count > 0 ? others.Last().TrailingTrivia : SyntaxFactory.TriviaList(SyntaxFactory.Space));
    }
}
