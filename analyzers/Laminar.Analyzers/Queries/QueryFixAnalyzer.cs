using System.Collections.Generic;
using System.Collections.Immutable;
using Laminar.Compiler.Diagnostics;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Laminar.Analyzers.Queries;

/// <summary>
/// Brings the answers that the compiler knows to findings in queries before editors: an editor asks for code fixes only where an analyzer reports, and the
/// findings themselves are the generator's. Hidden: a build does not run it, and a query is compiled a second time only in an editor.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryFixAnalyzer : DiagnosticAnalyzer
{
    public const string Id = "LAM9002";

    /// <summary>Keys of what a fix provider needs to know: the text to put at the first additional location.</summary>
    public const string Title = CodeEdit.TitleKey;

    public const string Text = CodeEdit.TextKey;

    /// <summary>The key of the finding that is answered, as <see cref="QueryFinding.Said"/> has it.</summary>
    public const string Said = "said";

    private static readonly DiagnosticDescriptor Rule = new(
        Id, "A finding in a query has an answer", "{0}: {1}", "Laminar.Sql", DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: "docs/rules/" + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Look, SyntaxKind.ClassDeclaration, SyntaxKind.RecordDeclaration, SyntaxKind.VariableDeclarator);
    }

    private static void Look(SyntaxNodeAnalysisContext context)
    {
        if (QueryFinding.Query(context.Node, context.SemanticModel, context.CancellationToken) is not { } query)
        {
            return;
        }

        foreach (var finding in query.Findings)
        {
            if (finding.Properties.TryGetValue(Title, out var title))
            {
                var properties = finding.Properties.Add(Said, QueryFinding.SaidOf(finding));
                context.ReportDiagnostic(Diagnostic.Create(Rule, finding.Location, finding.AdditionalLocations, properties, finding.Id, title));
            }
        }

        if (query.Model is { } model)
        {
            Report(query, QueryCompilation.Of(model).Findings, context.ReportDiagnostic);
        }
    }

    private static void Report(Capture<QueryModel> query, IEnumerable<SqlDiagnostic> findings, System.Action<Diagnostic> report)
    {
        foreach (var finding in findings)
        {
            foreach (var fix in finding.Fixes)
            {
                var (place, edit) = query.Locate(finding, fix);
                if (edit is not null)
                {
                    var properties = ImmutableDictionary<string, string?>.Empty.Add(Title, fix.Title).Add(Text, fix.Text).Add(Said, QueryFinding.SaidOf(Descriptors.At(place, finding)));
                    report(Diagnostic.Create(Rule, place, new[] { edit }, properties, finding.Rule.Id, fix.Title));
                }
            }
        }
    }
}
