using System.Collections.Immutable;
using System.Linq;
using Laminar.Roslyn.Declared;
using Laminar.Roslyn.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Laminar.Analyzers.Declarations;

/// <summary>LAM1047: [Key], [Sum] and the like in a class that is no query, where nothing reads them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayMemberAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        "LAM1047", "A query's attribute outside a query",
        "[{0}] on '{1}' does nothing: '{2}' is no query that is declared in C#; add [StreamQuery(From = typeof(…))] to it",
        "Laminar.Declarations", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: "docs/rules/LAM1047.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Look, SymbolKind.Method);
    }

    private static void Look(SymbolAnalysisContext context)
    {
        var method = context.Symbol;
        if (MemberAttributes.Of(method).FirstOrDefault() is { } attribute && LaminarAttributes.FindStreamQuery(method.ContainingType) is null)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptor, method.Locations.FirstOrDefault(), MemberAttributes.Word(attribute), method.Name, method.ContainingType.Name));
        }
    }
}
