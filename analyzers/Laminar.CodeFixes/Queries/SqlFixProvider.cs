using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Laminar.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.CodeFixes.Queries;

/// <summary>Offers the edits that the compiler knows to its findings: inside whatever kind of literal the SQL stands in, and in the declaration of a query. Each is tried first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SqlFixProvider))]
[Shared]
public sealed class SqlFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(QueryFixAnalyzer.Id);

    public override FixAllProvider GetFixAllProvider() => FixAllInFile.Of(Next);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var finding in context.Diagnostics)
        {
            if (finding.Properties.TryGetValue(QueryFixAnalyzer.Title, out var title) && await Apply(context.Document, finding, context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create(title!, _ => Task.FromResult(changed.Project.Solution), title), finding);
            }
        }
    }

    /// <summary>The file after the first answer of that title in it that holds; null where none does any more.</summary>
    private static async Task<Document?> Next(Document document, string title, CancellationToken cancellation)
    {
        var compilation = (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false))!;
        var tree = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
        var findings = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new QueryFixAnalyzer())).GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        foreach (var finding in findings.Where(finding => finding.Location.SourceTree == tree && finding.Properties[QueryFixAnalyzer.Title] == title).OrderBy(finding => finding.Location.SourceSpan.Start))
        {
            if (await Apply(document, finding, cancellation).ConfigureAwait(false) is { } changed && changed.Id == document.Id)
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>The file that changes, with the answer in it; null where it does not hold.</summary>
    private static async Task<Document?> Apply(Document document, Diagnostic finding, CancellationToken cancellation)
    {
        if (finding.AdditionalLocations.Count != 1
            || finding.AdditionalLocations[0] is not { SourceTree: { } tree } place
            || document.Project.Solution.GetDocument(tree) is not { } edited
            || !finding.Properties.TryGetValue(QueryFixAnalyzer.Text, out var text)
            || !finding.Properties.TryGetValue(QueryFixAnalyzer.Said, out var said))
        {
            return null;
        }

        return await Edit(edited, place.SourceSpan, text!, cancellation).ConfigureAwait(false) is { } edit
            ? await QueryTrial.Of(document, said!, edited, edit, cancellation).ConfigureAwait(false)
            : null;
    }

    /// <summary>Null where the literal cannot hold the text.</summary>
    private static async Task<TextChange?> Edit(Document document, TextSpan span, string text, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var token = root!.FindToken(span.Start);
        if (span.Start <= token.SpanStart || (!token.IsKind(SyntaxKind.StringLiteralToken) && !token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) && !token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)))
        {
            // In the C# itself, around a query's members.
            return new TextChange(span, text);
        }

        return LiteralEdit.Escape(token, text) is { } escaped ? new TextChange(span, escaped) : null;
    }
}
