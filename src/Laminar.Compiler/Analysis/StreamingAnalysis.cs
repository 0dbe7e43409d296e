using System;
using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Analysis;

/// <summary>What a query says about time and state that its author may not have meant. Runs on the bound plan, before the optimiser, where every aggregate still has its place in the text.</summary>
internal static class StreamingAnalysis
{
    /// <summary>One finding each; in this order where they fall on one place.</summary>
    private static readonly Action<AggregateSite, StateConsent, DiagnosticBag>[] Checks = [(site, _, diagnostics) => LatePolicy.Check(site, diagnostics), StateBound.Check, OverPolicy.Check, MatchPolicy.Check];

    public static void Run(IReadOnlyList<AggregateSite> sites, StateConsent consent, DiagnosticBag diagnostics)
    {
        foreach (var site in sites)
        {
            foreach (var check in Checks)
            {
                check(site, consent, diagnostics);
            }
        }
    }
}
