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
    private static readonly ImmutableArray<HotPathFix> s_fixes = ImmutableArray.Create<HotPathFix>(
        new InParameterFix(), new ReadOnlyMemberFix(), new SpanFix(), new TryWriteFix(), new OrdinalFix(), new CapacityFix(), new EquatableFix(), new StateArgumentFix());

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = s_fixes.SelectMany(fix => fix.Ids).Distinct().ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => FixAllInFile.Of(Next);

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var before = await Findings(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in s_fixes.Where(fix => fix.Ids.Contains(diagnostic.Id)))
            {
                if (await Apply(fix, context.Document, diagnostic, before, context.CancellationToken).ConfigureAwait(false) is { } changed)
                {
                    context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(changed), fix.Title), diagnostic);
                }
            }
        }
    }

    /// <summary>The file after the first answer of that title that holds; null where none does any more.</summary>
    private static async Task<Document?> Next(Document document, string title, CancellationToken cancellation)
    {
        var fix = s_fixes.First(fix => fix.Title == title);
        var before = await Findings(document, cancellation).ConfigureAwait(false);
        foreach (var finding in before.Findings.Where(finding => fix.Ids.Contains(finding.Id)))
        {
            if (await Apply(fix, document, finding, before, cancellation).ConfigureAwait(false) is { } changed)
            {
                return changed;
            }
        }

        return null;
    }

    /// <summary>The file with the answer in it, if the program then has no new error and fewer findings of the rule in that file.</summary>
    private static async Task<Document?> Apply(HotPathFix fix, Document document, Diagnostic finding, (int Errors, ImmutableArray<Diagnostic> Findings) before, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || fix.Apply(root, root.FindNode(finding.Location.SourceSpan, getInnermostNodeForTie: true), model) is not { } changed)
        {
            return null;
        }

        var fixedDocument = document.WithSyntaxRoot(changed);
        var after = await Findings(fixedDocument, cancellation).ConfigureAwait(false);
        return after.Errors <= before.Errors && Count(after.Findings) < Count(before.Findings) ? fixedDocument : null;

        int Count(ImmutableArray<Diagnostic> findings) => findings.Count(other => other.Id == finding.Id);
    }

    /// <summary>Errors of the program, and what the rules find in the file.</summary>
    private static async Task<(int Errors, ImmutableArray<Diagnostic> Findings)> Findings(Document document, CancellationToken cancellation)
    {
        var compilation = await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false);
        var errors = compilation!.GetDiagnostics(cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = await compilation.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new HotPathAnalyzer())).GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        return (errors, found.Where(finding => finding.Location.SourceTree == tree).OrderBy(finding => finding.Location.SourceSpan.Start).ToImmutableArray());
    }
}
