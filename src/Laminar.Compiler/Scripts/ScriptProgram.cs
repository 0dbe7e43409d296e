using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Scripts;

/// <summary>A source of a script.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Stream">What queries read.</param>
/// <param name="Options">Where its rows come from.</param>
/// <param name="RowType">The name of its row type.</param>
/// <param name="Code">The row type, as C#.</param>
public sealed record ScriptSource(string Name, StreamEntry Stream, TableOptions Options, string RowType, string Code);

/// <summary>A sink of a script.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Columns">Its columns; none where it takes the query's.</param>
/// <param name="Options">Where rows go.</param>
/// <param name="Key">The columns of its primary key, as indices.</param>
public sealed record ScriptSink(string Name, EquatableArray<Column> Columns, TableOptions Options, EquatableArray<int> Key);

/// <summary>A type that was emitted.</summary>
/// <param name="Type">Its name.</param>
/// <param name="Code">The C#.</param>
public sealed record ScriptType(string Type, string Code);

/// <summary>A compiled script. With errors it holds what could be compiled.</summary>
/// <param name="Sources">All sources, also those that nothing reads.</param>
/// <param name="Units">Its queries, in the order written.</param>
/// <param name="Tables">What its names stand for, for queries that read them.</param>
/// <param name="Shapes">What statements with errors still give to code that uses them: their types with nothing behind them.</param>
/// <param name="Settings">What SET says.</param>
/// <param name="Diagnostics">What was found, in the order of the text.</param>
public sealed record ScriptProgram(
    EquatableArray<ScriptSource> Sources,
    EquatableArray<ScriptUnit> Units,
    TableCatalog Tables,
    EquatableArray<ScriptType> Shapes,
    ScriptSettings Settings,
    EquatableArray<SqlDiagnostic> Diagnostics)
{
    /// <summary>The namespace of the types of a script that is compiled by itself.</summary>
    public const string Namespace = "LaminarScript";

    public bool HasErrors => Diagnostics.Any(item => item.Rule.Severity == Severity.Error);

    /// <summary>Everything emitted, a text for each type.</summary>
    public IEnumerable<ScriptType> Types =>
        Sources.Select(source => new ScriptType(source.RowType, source.Code)).Concat(Units.Select(unit => new ScriptType(unit.Name, unit.Code))).Concat(Shapes);
}
