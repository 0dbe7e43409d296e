using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Laminar.Analyzers.HotPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Laminar.CodeFixes.HotPath;

/// <summary>
/// Offers answers to findings on the hot path. Each is tried first: it is offered where the program still compiles with it and has fewer findings of that rule in
/// the file.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HotPathFixProvider))]
[Shared]
public sealed class HotPathFixProvider : CodeFixProvider
{
    private static readonly ImmutableArray<HotPathFix> s_fixes =
        ImmutableArray.Create<HotPathFix>(new InParameterFix(), new ReadOnlyMemberFix(), new SpanFix(), new OrdinalFix(), new CapacityFix());

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = s_fixes.SelectMany(fix => fix.Ids).Distinct().ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach (var fix in s_fixes.Where(fix => fix.Ids.Contains(diagnostic.Id)))
            {
                if (fix.Apply(root, node, model) is { } changed && await Holds(context.Document, changed, diagnostic.Id, context.CancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), fix.Title), diagnostic);
                }
            }
        }
    }

    private static async Task<bool> Holds(Document document, SyntaxNode changed, string id, CancellationToken cancellation)
    {
        var before = await Findings(document, id, cancellation).ConfigureAwait(false);
        var after = await Findings(document.WithSyntaxRoot(changed), id, cancellation).ConfigureAwait(false);
        return after.Errors <= before.Errors && after.Findings < before.Findings;
    }

    private static async Task<(int Errors, int Findings)> Findings(Document document, string id, CancellationToken cancellation)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
        var errors = compilation!.GetDiagnostics(cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new HotPathAnalyzer())).GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        return (errors, found.Count(finding => finding.Id == id && finding.Location.SourceTree == tree));
    }
}
