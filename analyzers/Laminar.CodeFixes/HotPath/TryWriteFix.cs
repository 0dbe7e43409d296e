using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>An interpolated string that is made only to be copied into a span is written there: <c>$"{n} rows".CopyTo(text)</c> becomes <c>text.TryWrite($"{n} rows", out _)</c>.</summary>
internal sealed class TryWriteFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM3005");

    public override string Title => "Write into the span";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.DescendantNodesAndSelf().OfType<InterpolatedStringExpressionSyntax>().FirstOrDefault() is not { } text || Copy(text) is not { Parent: ExpressionStatementSyntax } copy
            || copy.ArgumentList.Arguments.Count != 1 || copy.ArgumentList.Arguments[0] is not { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } into)
        {
            return null;
        }

        var call = SyntaxFactory.ParseExpression($"{into.Expression.WithoutTrivia()}.TryWrite({text.WithoutTrivia()}, out _)");
        return root.ReplaceNode(copy, call.WithTriviaFrom(copy));
    }

    /// <summary>The call of CopyTo on the string, or on a span of the whole of it.</summary>
    private static InvocationExpressionSyntax? Copy(InterpolatedStringExpressionSyntax text) => Called(text) switch
    {
        { Name: "CopyTo", Call: { } copy } => copy,
        { Name: "AsSpan", Call: { ArgumentList.Arguments.Count: 0 } span } when Called(span) is { Name: "CopyTo", Call: { } copy } => copy,
        _ => null,
    };

    private static (string? Name, InvocationExpressionSyntax? Call) Called(ExpressionSyntax target) =>
        target.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == target ? (access.Name.Identifier.ValueText, call) : default;
}
