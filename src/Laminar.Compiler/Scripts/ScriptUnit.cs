using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

public enum UnitKind
{
    /// <summary>A bare query: to standard output.</summary>
    Query,

    /// <summary>INSERT INTO.</summary>
    Insert,

    /// <summary>CREATE STREAM: a class for programs; by itself it does not run.</summary>
    Stream,

    /// <summary>CREATE MATERIALIZED VIEW: runs, and what it holds in the end is printed.</summary>
    MaterializedView,
}

/// <summary>A statement that became a query class.</summary>
/// <param name="Name">The emitted class: Query1, Query2, …, or the name of its sink, stream or view in Pascal case.</param>
/// <param name="Kind">What the statement was.</param>
/// <param name="Sources">What it reads, each once, in the order of the plan's inputs.</param>
/// <param name="Sink">Where its rows go, or null for standard output.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Logical">Its plan before optimising.</param>
/// <param name="Span">The query in the script.</param>
/// <param name="Code">The query class, as C#.</param>
public sealed record ScriptUnit(
    string Name, UnitKind Kind, EquatableArray<ScriptSource> Sources, ScriptSink? Sink, PhysicalPlan Plan, LogicalQuery Logical, TextSpan Span, string Code)
{
    /// <summary>The tables that it asks, in the order in which Start takes them.</summary>
    public EquatableArray<ScriptSource> Lookups { get; init; }

    /// <summary>Whether running the script runs it.</summary>
    public bool Runs => Kind != UnitKind.Stream;
}
