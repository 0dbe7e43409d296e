using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler;
using Laminar.Compiler.Diagnostics;
using Laminar.Roslyn.Diagnostics;
using Laminar.Roslyn.Literals;
using Microsoft.CodeAnalysis;

namespace Laminar.Roslyn.Queries;

/// <summary>
/// A [StreamQuery] or [StreamScript] as found in the program. It holds syntax and so is new after every edit: only its <see cref="Model"/> may be cached on. Where the
/// characters of its SQL stand is worked out only when something is to be reported there: an edit elsewhere then costs no binding of the literal.
/// </summary>
/// <typeparam name="TModel">What its code depends on.</typeparam>
public sealed class Capture<TModel>
    where TModel : class
{
    private readonly Func<PositionMap> _positions;

    internal Capture(TModel? model, Func<PositionMap> positions, IReadOnlyList<Diagnostic> findings)
    {
        Model = model;
        _positions = positions;
        Findings = findings;
    }

    /// <summary>The query or script, or null where its declaration is such that nothing can be emitted for it.</summary>
    public TModel? Model { get; }

    /// <summary>What is wrong with the declaration.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Whether its declaration is wrong: it gets the shape that it would have, and what compiling it finds follows from that.</summary>
    internal bool IsBroken { get; init; }

    /// <summary>Findings in the SQL, where they stand in C#.</summary>
    public IEnumerable<Diagnostic> Locate(EquatableArray<SqlDiagnostic> findings)
    {
        if (IsBroken)
        {
            return Array.Empty<Diagnostic>();
        }

        var positions = findings.Count == 0 ? null : _positions();
        return findings.Select(finding => Descriptors.At(positions!.Locate(finding.Span), finding));
    }

    /// <summary>Where edits of the SQL go in C#: the finding's place and the edit's own, which is null where it cannot be told.</summary>
    public (Location Finding, Location? Edit) Locate(SqlDiagnostic finding, SqlFix fix)
    {
        var positions = _positions();
        return (positions.Locate(finding.Span), positions.Exactly(fix.Span));
    }

    /// <summary>A finding about it as a whole.</summary>
    public Diagnostic At(Rule rule, params string[] arguments) => Descriptors.At(_positions().Whole, rule, arguments);
}
