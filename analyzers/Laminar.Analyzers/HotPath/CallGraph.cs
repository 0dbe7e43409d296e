using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>Who calls whom below the beginnings of the hot path, and what was found where.</summary>
internal sealed class CallGraph
{
    private readonly ConcurrentDictionary<IMethodSymbol, MethodReport> _methods = new(SymbolEqualityComparer.Default);

    private CallGraph()
    {
    }

    /// <summary>Looks through the beginnings, then what they call, and so on: each ring of methods in parallel.</summary>
    public static CallGraph From(IReadOnlyList<Reached> roots, MethodScan scan, CancellationToken cancellation)
    {
        var graph = new CallGraph();
        var ring = roots.Select(root => root.Method).ToList();
        while (ring.Count > 0)
        {
            Parallel.ForEach(ring, new ParallelOptions { CancellationToken = cancellation }, method => graph._methods[method] = scan.Of(method, cancellation));
            ring = ring.SelectMany(method => graph._methods[method].Callees)
                .Where(callee => !graph._methods.ContainsKey(callee))
                .Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)
                .ToList();
        }

        return graph;
    }

    public IEnumerable<Finding> FindingsOf(IMethodSymbol method) => _methods[method].Findings;

    /// <summary>
    /// Every method that hot-path code gets to, once: from the gravest beginning, and by a shortest way from there. A method that is allowed what is asked
    /// about is passed over with what only it calls.
    /// </summary>
    public IReadOnlyCollection<Reached> Reach(IReadOnlyList<Reached> roots, Func<IMethodSymbol, bool> isAllowed)
    {
        var seen = new Dictionary<IMethodSymbol, Reached>(SymbolEqualityComparer.Default);
        foreach (var severity in new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning })
        {
            var ways = new Queue<Reached>(roots.Where(root => root.Severity == severity));
            while (ways.Count > 0)
            {
                var way = ways.Dequeue();
                if (seen.ContainsKey(way.Method) || isAllowed(way.Method))
                {
                    continue;
                }

                seen.Add(way.Method, way);
                foreach (var callee in _methods[way.Method].Callees)
                {
                    ways.Enqueue(way with { Method = callee });
                }
            }
        }

        return seen.Values;
    }
}
