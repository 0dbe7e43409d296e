using System.Collections.Generic;
using Laminar.Compiler.Diagnostics;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Literals;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Queries;

/// <summary>
/// A [StreamQuery] as found in the program. It holds syntax and so is new after every edit: only its <see cref="Model"/> may be cached on.
/// </summary>
public sealed class QueryCapture
{
    private readonly PositionMap _positions;

    internal QueryCapture(QueryModel? model, PositionMap positions, IReadOnlyList<Diagnostic> findings)
    {
        Model = model;
        _positions = positions;
        Findings = findings;
    }

    /// <summary>The query, or null where its declaration is such that nothing can be emitted for it.</summary>
    public QueryModel? Model { get; }

    /// <summary>What is wrong with the declaration.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>A finding in the SQL, where it stands in C#.</summary>
    public Diagnostic Locate(SqlDiagnostic finding) => Descriptors.At(_positions.Locate(finding.Span), finding);

    /// <summary>A finding about the query as a whole.</summary>
    public Diagnostic At(Rule rule, params string[] arguments) => Descriptors.At(_positions.Whole, rule, arguments);
}
