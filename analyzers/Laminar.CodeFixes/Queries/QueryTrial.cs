using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Laminar.Analyzers.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Laminar.CodeFixes.Queries;

/// <summary>
/// Tries an answer before it is offered: the finding is gone, nothing is found in what was put in, and the C# compiles as well as before. (What was hidden behind the finding may come to light: a name that
/// is put right lets the rest of the query be looked at.)
/// </summary>
internal static class QueryTrial
{
    /// <summary>The file with the edit, or null where it does not hold.</summary>
    /// <param name="asked">The file of the finding.</param>
    /// <param name="said">The finding.</param>
    /// <param name="edited">The file that the edit is of.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Document?> Of(Document asked, string said, Document edited, TextChange edit, CancellationToken cancellation)
    {
        var text = await edited.GetTextAsync(cancellation).ConfigureAwait(false);
        var changed = edited.WithText(text.WithChanges(edit));
        var before = await Findings(asked, cancellation).ConfigureAwait(false);
        var after = await Findings(changed.Project.GetDocument(asked.Id)!, cancellation).ConfigureAwait(false);
        var put = new TextSpan(edit.Span.Start, edit.NewText!.Length);
        var holds = after.Errors <= before.Errors && Count(after.Findings) < Count(before.Findings)
            && (asked.Id != edited.Id || !after.Findings.Any(finding => !finding.Place.IsEmpty && put.Contains(finding.Place)));
        return holds ? changed : null;

        int Count(IReadOnlyList<QueryFinding> findings) => findings.Count(finding => finding.Said == said);
    }

    /// <summary>Errors of C# in the project, and what the compiler says of the file's queries.</summary>
    private static async Task<(int Errors, IReadOnlyList<QueryFinding> Findings)> Findings(Document document, CancellationToken cancellation)
    {
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var root = (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var errors = model.Compilation.GetDiagnostics(cancellation).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return (errors, QueryFinding.Of(model, root, cancellation));
    }
}
