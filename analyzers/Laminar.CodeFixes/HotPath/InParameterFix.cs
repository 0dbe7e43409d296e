using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>A large struct by value becomes an 'in' parameter; callers stay as they are. One at a time: the method is reported again for the next.</summary>
internal sealed class InParameterFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM5002");

    public override string Title => "Pass the struct by 'in'";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node is not MethodDeclarationSyntax method || !method.Identifier.Span.IntersectsWith(node.Span))
        {
            return null;
        }

        var parameter = method.ParameterList.Parameters.FirstOrDefault(candidate =>
            candidate.Modifiers.Count == 0 && model.GetDeclaredSymbol(candidate) is { Type: { IsValueType: true, SpecialType: SpecialType.None } type } && Laminar.Analyzers.Rules.Replay.StructSize.Of(type) > 64);
        return parameter is null ? null : root.ReplaceNode(parameter, parameter.WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.InKeyword).WithTrailingTrivia(SyntaxFactory.Space))));
    }
}
