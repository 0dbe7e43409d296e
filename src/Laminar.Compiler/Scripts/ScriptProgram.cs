using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>A source of a script.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Stream">What queries read.</param>
/// <param name="Options">Where its rows come from.</param>
/// <param name="Code">The row type, as C#.</param>
public sealed record ScriptSource(string Name, StreamEntry Stream, TableOptions Options, string Code);

/// <summary>A sink of a script.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Columns">Its columns; none where it takes the query's.</param>
/// <param name="Options">Where rows go.</param>
public sealed record ScriptSink(string Name, EquatableArray<Column> Columns, TableOptions Options);

/// <summary>A statement that runs: INSERT INTO, or a bare query. Each reads its source by itself, from the start.</summary>
/// <param name="Name">The emitted class.</param>
/// <param name="Source">What it reads.</param>
/// <param name="Sink">Where its rows go, or null for standard output.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Logical">Its plan before optimising.</param>
/// <param name="Span">The query in the script.</param>
/// <param name="Code">The query class, as C#.</param>
public sealed record ScriptUnit(string Name, ScriptSource Source, ScriptSink? Sink, PhysicalPlan Plan, LogicalQuery Logical, TextSpan Span, string Code);

/// <summary>A compiled script. With errors it holds what could be compiled.</summary>
/// <param name="Sources">All sources, also those that nothing reads.</param>
/// <param name="Units">What runs, in the order written.</param>
/// <param name="Diagnostics">What was found, in the order of the text.</param>
public sealed record ScriptProgram(EquatableArray<ScriptSource> Sources, EquatableArray<ScriptUnit> Units, EquatableArray<SqlDiagnostic> Diagnostics)
{
    /// <summary>The namespace of all emitted types.</summary>
    public const string Namespace = "LaminarScript";

    public bool HasErrors => Diagnostics.Any(item => item.Rule.Severity == Severity.Error);

    /// <summary>Everything emitted, a text for each type.</summary>
    public IEnumerable<string> Code => Sources.Select(source => source.Code).Concat(Units.Select(unit => unit.Code));
}
