using System;
using System.Collections.Immutable;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Queries;
using Microsoft.CodeAnalysis;

namespace Laminar.Generators;

/// <summary>Brings what compiling the models found to where the queries and scripts stand now.</summary>
internal static class CompiledFindings
{
    /// <summary>The compilations are those of the captures that have a model, in the same order.</summary>
    public static void Report<TModel, TCompiled>(ImmutableArray<Capture<TModel>> captures, ImmutableArray<TCompiled> compiled, Action<Diagnostic> report)
        where TModel : class
        where TCompiled : ICompiled
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

    private static void Report<TModel>(Capture<TModel> capture, ICompiled compiled, Action<Diagnostic> report)
        where TModel : class
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
