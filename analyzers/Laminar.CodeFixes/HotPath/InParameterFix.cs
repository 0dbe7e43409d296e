using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>Large structs by value become 'in' parameters, all of a method's; callers stay as they are.</summary>
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

        var large = method.ParameterList.Parameters.Where(candidate =>
            candidate.Modifiers.Count == 0 && model.GetDeclaredSymbol(candidate) is { Type: { IsValueType: true, SpecialType: SpecialType.None } type } && Laminar.Analyzers.Rules.Replay.StructSize.Of(type) > 64).ToList();
        return large.Count == 0 ? null : root.ReplaceNodes(large, (_, parameter) =>
            parameter.WithModifiers(SyntaxFactory.TokenList(SyntaxFactory.Token(SyntaxKind.InKeyword).WithTrailingTrivia(SyntaxFactory.Space))));
    }
}
