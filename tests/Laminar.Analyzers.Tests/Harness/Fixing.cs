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

    /// <summary>The text after all fixes of that title, as an editor's "fix all" leaves it.</summary>
    public static async Task<string> ApplyAll(string source, string title)
    {
        for (var text = source; ; source = text)
        {
            var (_, actions) = await Actions(source);
            if (actions.All(action => action.Title != title))
            {
                return text;
            }

            text = await Apply(source, title);
        }
    }

    private static async Task<(Document Document, IReadOnlyList<CodeAction> Actions)> Actions(string source)
    {
        var document = new AdhocWorkspace()
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Fixed",
                "Fixed",
                LanguageNames.CSharp,
                parseOptions: Program.Language,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                metadataReferences: Program.References))
            .AddDocument("Fixed.cs", SourceText.From(source));
        var compilation = (await document.Project.GetCompilationAsync())!.WithAnalyzers([new QueryFixAnalyzer(), new HotPathAnalyzer()]);
        var actions = new List<CodeAction>();
        foreach (var finding in await compilation.GetAnalyzerDiagnosticsAsync())
        {
            foreach (var provider in new CodeFixProvider[] { new SqlFixProvider(), new HotPathFixProvider() })
            {
                if (provider.FixableDiagnosticIds.Contains(finding.Id))
                {
                    await provider.RegisterCodeFixesAsync(new CodeFixContext(document, finding, (action, _) => actions.Add(action), CancellationToken.None));
                }
            }
        }

        return (document, actions);
    }
}
