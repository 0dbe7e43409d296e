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
        if (IsTaken(view.Name))
        {
            return;
        }

        if (view.Kind == ViewKind.MaterializedView)
        {
            _diagnostics.NotSupportedYet(view.Name.Span, "CREATE MATERIALIZED VIEW", "write CREATE VIEW");
        }

        if (view.Columns.Count > 0)
        {
            _diagnostics.NotSupportedYet(view.Columns[0].Span, "column names of a view", "name them with AS in its SELECT");
        }

        // A view reads as its text does where the view stands, also by readers below that see more names.
        var name = view.Name.Text;
        var type = view.Kind == ViewKind.Stream ? Unused(name) : null;
        var entry = new QueryEntry(
            name,
            type is null ? "script " + _options.Place.FullName(name) : _options.Place.FullName(type),
            _script.Text.Substring(view.Query.Span.Start, view.Query.Span.Length),
            TablesOf(view.Query));
        if (_options.TablesOnly)
        {
            _entries.Add(entry);
            return;
        }

        var isWhole = type is null ? Check(view.Query) : Emit(new Job(UnitKind.Stream, type, view.Query, null, view.Name.Span));
        if (!isWhole)
        {
            _broken.Add(name);
        }

        _entries.Add(entry);
    }

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
            CheckTarget(insert, sink);
        }

        var fits = sink is not null && Errors == before && !_broken.Contains(sink.Name);
        Run(new Job(UnitKind.Insert, Unused(insert.Target.Text), insert.Query, sink, insert.Target.Span) { IsWhole = fits });
    }

    private void CheckTarget(InsertStatement insert, ScriptSink sink)
    {
        if (insert.Columns.Count > 0 && !insert.Columns.Select(column => column.Text).SequenceEqual(sink.Columns.Select(column => column.Name), System.StringComparer.OrdinalIgnoreCase))
        {
            _diagnostics.NotSupportedYet(insert.Columns[0].Span, "a column list other than the sink's own", "select the columns in the sink's order");
        }

        // A program says itself where rows go.
        if (_options.Place.Container is null && (sink.Options.Connector is Connector.None || (sink.Options.Connector == Connector.File && sink.Options.Path is null)))
        {
            _diagnostics.Report(ScriptRules.NoFile, insert.Target.Span, "sink " + sink.Name, ", or 'print'");
        }

        if (!_written.Add("sink " + sink.Name) || (sink.Options is { Connector: Connector.File, Path: not null } && !_written.Add("path " + sink.Options.Path)))
        {
            _diagnostics.Report(ScriptRules.SinkWrittenTwice, insert.Target.Span, sink.Name);
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
