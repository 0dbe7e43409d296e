using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

internal sealed partial class ScriptCompilation
{
    /// <summary>CREATE TABLE t WITH (…) AS query: a sink that the query is written to. What reads the table reads the query: no file is waited for.</summary>
    private void CreateAs(CreateTableStatement statement, QuerySyntax query)
    {
        var before = Errors;
        var name = statement.Name.Text;
        var what = statement.Kind == TableKind.Sink ? "CREATE SINK … AS" : "CREATE TABLE … AS";
        if (statement.Columns.Count > 0 || statement.Watermark is not null || statement.PrimaryKey.Count > 0)
        {
            _diagnostics.NotSupportedYet(statement.Name.Span, "columns of " + what, "they are those of the query: leave them out, or CREATE SINK with columns and INSERT INTO it");
        }

        var sink = new ScriptSink(name, default, new OptionReader(_diagnostics, statement.Kind, name, default).Read(statement.Options), default);
        CheckTarget(statement.Name, sink);
        _sinks.Add(sink);
        Run(new Job(UnitKind.Insert, Unused(name), query, sink, statement.Name.Span) { IsWhole = Errors == before });
        if (Errors > before)
        {
            _broken.Add(name);
        }

        _entries.Add(statement.Kind == TableKind.Sink
            ? new UnusableEntry(name, "it is a sink; read the query that writes it, as a CREATE VIEW")
            : new QueryEntry(name, "script " + _options.Place.FullName(name), _script.Text.Substring(query.Span.Start, query.Span.Length), TablesOf(query)));
        NameLateRows(query);
    }
}
