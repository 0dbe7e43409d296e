using System;
using System.Collections.Immutable;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;

namespace Laminar.Generators;

/// <summary>Brings what compiling the models found to where the queries stand now.</summary>
internal static class QueryDiagnostics
{
    /// <summary>The compilations are those of the captures that have a model, in the same order.</summary>
    public static void Report(ImmutableArray<QueryCapture> captures, ImmutableArray<QueryCompilation> compiled, Action<Diagnostic> report)
    {
        var next = 0;
        foreach (var capture in captures)
        {
            foreach (var finding in capture.Findings)
            {
                report(finding);
            }

            if (capture.Model is not null)
            {
                Report(capture, compiled[next++], report);
            }
        }
    }

    private static void Report(QueryCapture capture, QueryCompilation compiled, Action<Diagnostic> report)
    {
        foreach (var finding in capture.Locate(compiled.Findings))
        {
            report(finding);
        }

        if (compiled.Failure is { } failure)
        {
            report(capture.At(DeclarationRules.Internal, compiled.Identity, failure));
        }
    }
}
