using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

internal sealed partial class ScriptCompilation
{
    private void Create(CreateViewStatement view)
    {
        if (IsTaken(view.Name, view.IfNotExists))
        {
            return;
        }

        var name = view.Name.Text;
        var query = view.Columns.Count == 0 ? view.Query : ColumnNaming.Of(view.Query, view.Name, view.Columns);
        var type = view.Kind == ViewKind.View ? null : Unused(name);
        var entry = new QueryEntry(
            name,
            type is null ? "script " + _options.Place.FullName(name) : _options.Place.FullName(type),
            ColumnNaming.Text(_script.Text.Substring(view.Query.Span.Start, view.Query.Span.Length), view.Name, view.Columns),
            TablesOf(view.Query));
        if (view.Kind == ViewKind.MaterializedView)
        {
            _runs++;
        }

        if (!_options.TablesOnly && !(type is null ? Check(query) : Emit(new Job(KindOf(view), type, query, null, view.Name.Span))))
        {
            _broken.Add(name);
        }

        _entries.Add(entry);
        NameLateRows(view.Query);
    }

    /// <summary>LATE DATA TO: a table that later statements read.</summary>
    private void NameLateRows(QuerySyntax query)
    {
        if (query.LateData?.Target is not { } name || IsTaken(name))
        {
            return;
        }

        var text = _script.Text.Substring(query.Span.Start, query.Span.Length);
        _entries.Add(new QueryEntry(name.Text, "script " + _options.Place.FullName(name.Text), text, TablesOf(query)) { IsLateRows = true });
    }

    private static UnitKind KindOf(CreateViewStatement view) => view.Kind == ViewKind.MaterializedView ? UnitKind.MaterializedView : UnitKind.Stream;

    private void Insert(InsertStatement insert)
    {
        var before = Errors;
        var sink = _sinks.FirstOrDefault(item => Same(item.Name, insert.Target.Text));
        if (sink is null)
        {
            ReportNoSink(insert.Target);
        }
        else
        {
            CheckTarget(insert.Target, sink);
        }

        var isWhole = sink is not null && Errors == before && !_broken.Contains(sink.Name);
        var columns = insert.Columns.Count > 0 ? insert.Columns.Select(column => column.Text) : sink?.Columns.Select(column => column.Name) ?? [];
        var query = InsertNames.Give(insert.Query, columns.ToList());
        Run(new Job(UnitKind.Insert, Unused(insert.Target.Text), query, sink, insert.Target.Span) { IsWhole = isWhole, Into = insert.Columns });
        NameLateRows(insert.Query);
    }

    private void CheckTarget(Identifier target, ScriptSink sink)
    {
        // A program says itself where rows go.
        if (_options.Place.Container is null && (sink.Options.Connector is Connector.None || (sink.Options.Connector == Connector.File && sink.Options.Path is null)))
        {
            _diagnostics.Report(ScriptRules.NoFile, target.Span, "sink " + sink.Name, ", or 'print'");
        }

        if (!_written.Add("sink " + sink.Name) || (sink.Options is { Connector: Connector.File, Path: not null } && !_written.Add("path " + sink.Options.Path)))
        {
            _diagnostics.Report(ScriptRules.SinkWrittenTwice, target.Span, sink.Name);
        }
    }

    private void ReportNoSink(Identifier target)
    {
        if (_broken.Contains(target.Text))
        {
            return;
        }

        if (_entries.FirstOrDefault(entry => Same(entry.Name, target.Text)) is { } entry)
        {
            _diagnostics.Report(ScriptRules.NotASink, target.Span, target.Text, entry is QueryEntry ? "a view" : "a source");
            return;
        }

        var near = DidYouMean.Find(target.Text, _sinks.Select(item => item.Name));
        _diagnostics.Report(ScriptRules.UnknownSink, target.Span, target.Text, near is null ? "" : $" (did you mean {near}?)");
    }

    private void Run(Job job)
    {
        _runs++;
        if (!_options.TablesOnly)
        {
            Emit(job with { Name = job.Kind == UnitKind.Query ? Unused(job.Name) : job.Name });
        }
    }

    private string Unused(string name) => Identifiers.Unused(Identifiers.Pascal(name), _types);
}
