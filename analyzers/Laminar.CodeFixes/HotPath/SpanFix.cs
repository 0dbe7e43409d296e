using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>A part of a string as a span instead of another string: Substring and ranges become AsSpan, where what takes them takes a span.</summary>
internal sealed class SpanFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM3005");

    public override string Title => "Use a span of the string";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        node = node is ArgumentSyntax argument ? argument.Expression : node;
        return node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "Substring" } name } } =>
                root.ReplaceNode(name, SyntaxFactory.IdentifierName("AsSpan").WithTriviaFrom(name)),
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } element when arguments[0].Expression is RangeExpressionSyntax =>
                root.ReplaceNode(element, SyntaxFactory.InvocationExpression(
                    SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, element.Expression, SyntaxFactory.IdentifierName("AsSpan")),
                    SyntaxFactory.ArgumentList(arguments)).WithTriviaFrom(element)),
            _ => null,
        };
    }
}
