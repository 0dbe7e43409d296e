using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Laminar.Analyzers.HotPath;
using Laminar.Analyzers.Queries;
using Laminar.CodeFixes.HotPath;
using Laminar.CodeFixes.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.Analyzers.Tests.Harness;

/// <summary>A program in an editor's workspace: the fixes that are offered for its SQL, and what it is after one of them.</summary>
internal static class Fixing
{
    public static async Task<IReadOnlyList<string>> Offered(string source) => (await Actions(source)).Actions.Select(action => action.Title).ToList();

    /// <summary>The text after the fix of that title.</summary>
    public static async Task<string> Apply(string source, string title)
    {
        var (document, actions) = await Actions(source);
        var operations = await actions.First(action => action.Title == title).GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    /// <summary>The files after the provider's own "fix all" of that title, begun at the first file, over that scope.</summary>
    public static async Task<IReadOnlyList<string>> ApplyAll(IReadOnlyList<string> sources, string title, FixAllScope scope)
    {
        var project = Project();
        foreach (var (source, i) in sources.Select((source, i) => (source, i)))
        {
            project = project.AddDocument($"Fixed{i}.cs", SourceText.From(source)).Project;
        }

        var document = project.Documents.First();
        foreach (var provider in s_providers)
        {
            var actions = await Actions(document, provider);
            if (actions.FirstOrDefault(action => action.Title == title) is { EquivalenceKey: { } key })
            {
                var all = await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(document, provider, scope, key, provider.FixableDiagnosticIds, new Found(), CancellationToken.None));
                var operations = await all!.GetOperationsAsync(CancellationToken.None);
                project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
                return await Task.WhenAll(project.Documents.Select(async changed => (await changed.GetTextAsync()).ToString()));
            }
        }

        throw new System.InvalidOperationException("not offered: " + title);
    }

    private static readonly CodeFixProvider[] s_providers = [new SqlFixProvider(), new HotPathFixProvider()];

    private static async Task<(Document Document, IReadOnlyList<CodeAction> Actions)> Actions(string source)
    {
        var document = Project().AddDocument("Fixed.cs", SourceText.From(source));
        var actions = new List<CodeAction>();
        foreach (var provider in s_providers)
        {
            actions.AddRange(await Actions(document, provider));
        }

        return (document, actions);
    }

    private static async Task<IReadOnlyList<CodeAction>> Actions(Document document, CodeFixProvider provider)
    {
        var actions = new List<CodeAction>();
        foreach (var finding in (await Findings(document.Project)).Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id) && document.Project.GetDocument(finding.Location.SourceTree) == document))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static Project Project() => new AdhocWorkspace().AddProject(ProjectInfo.Create(
        ProjectId.CreateNewId(),
        VersionStamp.Default,
        "Fixed",
        "Fixed",
        LanguageNames.CSharp,
        parseOptions: Program.Language,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
        metadataReferences: Program.References));

    private static async Task<IReadOnlyList<Diagnostic>> Findings(Project project) =>
        await (await project.GetCompilationAsync())!.WithAnalyzers([new QueryFixAnalyzer(), new HotPathAnalyzer()]).GetAnalyzerDiagnosticsAsync();

    /// <summary>What an editor tells a fix for all.</summary>
    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await Findings(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await Findings(document.Project)).Where(finding => document.Project.GetDocument(finding.Location.SourceTree) == document);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await Findings(project)).Where(finding => !finding.Location.IsInSource);
    }
}
