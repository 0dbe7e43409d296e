using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Laminar.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.CodeFixes.Queries;

/// <summary>Applies the edits that the compiler knows to its findings: inside whatever kind of literal the SQL stands in, and in the declaration of a query.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SqlFixProvider))]
[Shared]
public sealed class SqlFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(QueryFixAnalyzer.Id);

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.Count == 1
                && diagnostic.AdditionalLocations[0] is { SourceTree: { } tree } place
                && context.Document.Project.Solution.GetDocument(tree) is { } document
                && diagnostic.Properties.TryGetValue(QueryFixAnalyzer.Title, out var title)
                && diagnostic.Properties.TryGetValue(QueryFixAnalyzer.Text, out var text)
                && await Edit(document, place.SourceSpan, text!, context.CancellationToken).ConfigureAwait(false) is { } edit)
            {
                context.RegisterCodeFix(CodeAction.Create(title!, cancellation => Apply(document, edit, cancellation), title), diagnostic);
            }
        }
    }

    /// <summary>Null where the literal cannot hold the text.</summary>
    private static async Task<TextChange?> Edit(Document document, TextSpan span, string text, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var token = root!.FindToken(span.Start);
        if (!token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) && !token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
        {
            // In the C# itself, around a query's members.
            return new TextChange(span, text);
        }

        return LiteralEdit.Escape(token, text) is { } escaped ? new TextChange(span, escaped) : null;
    }

    private static async Task<Document> Apply(Document document, TextChange edit, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edit));
    }
}
