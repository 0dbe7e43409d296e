using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Laminar.Analyzers.HotPath;

/// <summary>
/// Holds hot-path code to the rules. Bodies are looked at only where the hot path goes: from its beginnings through everything that they call in this
/// program, each method once and for all rules together. A program without hot-path code costs a look at its declarations.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HotPathAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        HotPathRules.All.Select(rule => rule.Descriptor).ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        // Emitted queries are generated code, and hot-path code above all.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(HotPathMarks.Attribute) is null)
        {
            return;
        }

        var marks = new HotPathMarks();
        var roots = HotPathRoots.In(context.Compilation, marks, context.CancellationToken);
        if (roots.Count == 0)
        {
            return;
        }

        var graph = CallGraph.From(roots, new MethodScan(context.Compilation, marks), context.CancellationToken);
        foreach (var rules in HotPathRules.All.GroupBy(rule => rule.Allowance))
        {
            foreach (var reached in graph.Reach(roots, method => (marks.Allowed(method) & (int)rules.Key) != 0))
            {
                foreach (var finding in graph.FindingsOf(reached.Method).Where(finding => finding.Rule.Allowance == rules.Key))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        finding.Rule.Descriptor, finding.Location, finding.Rule.Grade(reached.Severity), additionalLocations: null, properties: null, finding.What, reached.How));
                }
            }
        }
    }
}
