using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Laminar.Analyzers.HotPath;

/// <summary>
/// A rule about hot-path code. Every method of the program is looked through once, its findings and the methods it calls kept; at the end the findings
/// of those methods are reported that hot-path code reaches.
/// </summary>
public abstract class HotPathAnalyzer : DiagnosticAnalyzer
{
    public const string Category = "Laminar.HotPath";

    /// <summary>What is reported. Its arguments: what was found, then how the hot path gets there.</summary>
    private protected abstract DiagnosticDescriptor Rule { get; }

    /// <summary>The flag of HotPathAllow that lifts the rule.</summary>
    private protected abstract HotPathAllowance Allowance { get; }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        // Emitted queries are generated code, and hot-path code above all.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(HotPathRoots.Attribute) is null)
            {
                return;
            }

            var graph = new CallGraph();
            start.RegisterOperationBlockAction(block =>
            {
                if (block.OwningSymbol is IMethodSymbol method)
                {
                    graph.Add(method, Look(method, block.OperationBlocks), Callees.In(block.OperationBlocks));
                }
            });
            start.RegisterCompilationEndAction(end => Report(graph, end.ReportDiagnostic));
        });
    }

    /// <summary>What of an operation is a finding, in words that complete "… on the hot path"; null where nothing is.</summary>
    private protected abstract string? Find(IOperation operation);

    /// <summary>What of a method as such is a finding.</summary>
    private protected virtual string? Find(IMethodSymbol method) => null;

    private List<Finding> Look(IMethodSymbol method, ImmutableArray<IOperation> blocks)
    {
        var findings = new List<Finding>();
        if (Find(method) is { } ofMethod)
        {
            findings.Add(new(method.Locations[0], ofMethod));
        }

        foreach (var operation in blocks.SelectMany(block => block.DescendantsAndSelf()))
        {
            if (Find(operation) is { } found && !ColdCode.Holds(operation))
            {
                findings.Add(new(operation.Syntax.GetLocation(), found));
            }
        }

        return findings;
    }

    private void Report(CallGraph graph, System.Action<Diagnostic> report)
    {
        foreach (var reached in graph.Reach(Allowance))
        {
            foreach (var finding in graph.FindingsOf(reached.Method))
            {
                report(Diagnostic.Create(
                    Rule, finding.Location, reached.Severity, additionalLocations: null, properties: null, finding.What, reached.How));
            }
        }
    }
}
