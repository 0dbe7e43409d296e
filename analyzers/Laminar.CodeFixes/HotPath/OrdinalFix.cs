using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Laminar.CodeFixes.HotPath;

/// <summary>Comparisons that take the machine's culture silently say that they are ordinal.</summary>
internal sealed class OrdinalFix : HotPathFix
{
    public override ImmutableArray<string> Ids => ImmutableArray.Create("LAM5001");

    public override string Title => "Compare ordinally";

    public override SyntaxNode? Apply(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        node = node is ArgumentSyntax argument ? argument.Expression : node;
        if (node is not InvocationExpressionSyntax call || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } method
            || method.Name is not ("StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" or "Compare"))
        {
            return null;
        }

        var last = call.ArgumentList.Arguments.Last();
        var ordinal = SyntaxFactory.ParseExpression("System.StringComparison.Ordinal");
        var name = model.LookupNamespacesAndTypes(call.SpanStart, name: "StringComparison").Any() ? SyntaxFactory.ParseExpression("StringComparison.Ordinal") : ordinal;
        return root.ReplaceNode(call.ArgumentList, call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(
            call.ArgumentList.Arguments.GetWithSeparators().Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)).Add(SyntaxFactory.Argument(name))))
            .WithCloseParenToken(call.ArgumentList.CloseParenToken.WithLeadingTrivia(last.GetTrailingTrivia())));
    }
}
