using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>Before a loop over a span, array or list that adds each element, the collection is given room for all of them.</summary>
internal sealed class CapacityFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM3010");

    public override string Title => "Ensure the capacity before the loop";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        if (node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { Expression: MemberAccessExpressionSyntax { Expression: var collection } } call
            || call.Ancestors().OfType<ForEachStatementSyntax>().FirstOrDefault() is not { Parent: BlockSyntax } loop
            || CountOf(model.GetTypeInfo(loop.Expression).Type) is not { } count)
        {
            return null;
        }

        var text = $"{collection}.EnsureCapacity({collection}.Count + {loop.Expression}.{count});";
        var statement = SyntaxFactory.ParseStatement(text).WithLeadingTrivia(loop.GetLeadingTrivia()).WithTrailingTrivia(EndOfLine(root));
        return root.InsertNodesBefore(loop, new[] { statement });
    }

    private static string? CountOf(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol or { Name: "Span" or "ReadOnlySpan" } => "Length",
        { Name: "List" } => "Count",
        _ => null,
    };

    private static SyntaxTrivia EndOfLine(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end : SyntaxFactory.LineFeed;
}
