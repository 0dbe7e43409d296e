using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Laminar.Analyzers.HotPath;

/// <summary>Who calls whom, and what was found where. Filled by several threads, read when they are done.</summary>
internal sealed class CallGraph
{
    private readonly ConcurrentDictionary<IMethodSymbol, (List<Finding> Findings, ImmutableArray<IMethodSymbol> Callees)> _methods =
        new(SymbolEqualityComparer.Default);

    public void Add(IMethodSymbol method, List<Finding> findings, ImmutableArray<IMethodSymbol> callees) =>
        _methods[method.OriginalDefinition] = (findings, callees);

    public IReadOnlyList<Finding> FindingsOf(IMethodSymbol method) =>
        _methods.TryGetValue(method, out var node) ? node.Findings : new List<Finding>();

    /// <summary>
    /// Every method that hot-path code gets to, once: from the gravest beginning, and by a shortest way from there. A method that is allowed something is
    /// passed over with what only it calls.
    /// </summary>
    public IReadOnlyCollection<Reached> Reach(HotPathAllowance allowance)
    {
        var seen = new Dictionary<IMethodSymbol, Reached>(SymbolEqualityComparer.Default);
        foreach (var severity in new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning })
        {
            var roots = _methods.Keys.Where(method => HotPathRoots.Of(method) == severity).OrderBy(Name, System.StringComparer.Ordinal);
            Walk(new Queue<Reached>(roots.Select(root => new Reached(root, severity, root))), allowance, seen);
        }

        return seen.Values;
    }

    private void Walk(Queue<Reached> ways, HotPathAllowance allowance, Dictionary<IMethodSymbol, Reached> seen)
    {
        while (ways.Count > 0)
        {
            var way = ways.Dequeue();
            if (!_methods.TryGetValue(way.Method, out var node)
                || seen.ContainsKey(way.Method)
                || (HotPathRoots.Allowed(way.Method) & (int)allowance) != 0)
            {
                continue;
            }

            seen.Add(way.Method, way);
            foreach (var callee in node.Callees)
            {
                ways.Enqueue(way with { Method = callee });
            }
        }
    }

    private static string Name(IMethodSymbol method) => method.ToDisplayString();
}
