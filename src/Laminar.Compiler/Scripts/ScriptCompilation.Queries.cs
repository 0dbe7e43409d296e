using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;
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
            diagnostics.NotSupportedYet(view.Name.Span, "CREATE MATERIALIZED VIEW", "write CREATE VIEW");
        }

        if (view.Columns.Count > 0)
        {
            diagnostics.NotSupportedYet(view.Columns[0].Span, "column names of a view", "name them with AS in its SELECT");
        }

        if (ReadsBroken(view.Query) || Compile(view.Query) is null)
        {
            _broken.Add(view.Name.Text);
            return;
        }

        var text = script.Text.Substring(view.Query.Span.Start, view.Query.Span.Length);
        _entries.Add(new QueryEntry(view.Name.Text, "script " + view.Name.Text, text, Catalog));
    }

    private void Insert(InsertStatement insert)
    {
        var name = insert.Target.Text;
        var sink = _sinks.FirstOrDefault(item => Same(item.Name, name));
        if (sink is null)
        {
            ReportNoSink(insert.Target);
            return;
        }

        if (insert.Columns.Count > 0 && !insert.Columns.Select(column => column.Text).SequenceEqual(sink.Columns.Select(column => column.Name), System.StringComparer.OrdinalIgnoreCase))
        {
            diagnostics.NotSupportedYet(insert.Columns[0].Span, "a column list other than the sink's own", "select the columns in the sink's order");
            return;
        }

        if (sink.Options.Connector is Connector.None || (sink.Options.Connector == Connector.File && sink.Options.Path is null))
        {
            diagnostics.Report(ScriptRules.NoFile, insert.Target.Span, "sink " + sink.Name, ", or 'print'");
            return;
        }

        if (!_written.Add("sink " + name) || (sink.Options.Connector == Connector.File && !_written.Add("path " + sink.Options.Path)))
        {
            diagnostics.Report(ScriptRules.SinkWrittenTwice, insert.Target.Span, name);
            return;
        }

        Run(insert.Query, sink, insert.Target.Span);
    }

    private void ReportNoSink(Identifier target)
    {
        if (_broken.Contains(target.Text))
        {
            return;
        }

        if (_entries.FirstOrDefault(entry => Same(entry.Name, target.Text)) is { } entry)
        {
            diagnostics.Report(ScriptRules.NotASink, target.Span, target.Text, entry is QueryEntry ? "a view" : "a source");
            return;
        }

        var near = DidYouMean.Find(target.Text, _sinks.Select(item => item.Name));
        diagnostics.Report(ScriptRules.UnknownSink, target.Span, target.Text, near is null ? "" : $" (did you mean {near}?)");
    }

    private void Run(QuerySyntax query, ScriptSink? sink, TextSpan target)
    {
        _runs++;
        if (ReadsBroken(query) || Compile(query) is not { Plan: { } plan, Logical: { } logical } result)
        {
            return;
        }

        if (sink is not null)
        {
            SinkCheck.Report(sink, result.Shape, target, diagnostics);
        }

        var source = Sources.First(item => item.Stream.ClrName == plan.Inputs[0].ClrName);
        if (needsFiles && source.Options.Path is null)
        {
            diagnostics.Report(ScriptRules.NoFile, query.Span, "source " + source.Name, $", or give it with --source {source.Name}=PATH");
            return;
        }

        var name = "Query" + (Units.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var code = CSharpEmitter.Emit(plan, new QueryDeclaration(ScriptProgram.Namespace, default, name, "public", DeclaredByUser: false));
        Units.Add(new ScriptUnit(name, source, sink, plan, logical, query.Span, code));
    }

    /// <summary>Null where the query has errors; they are reported.</summary>
    private CompileResult? Compile(QuerySyntax query)
    {
        // A bag of its own: errors of other statements are no errors of this one.
        var result = QueryCompiler.Compile(query, Catalog, CompileOptions.Default, new DiagnosticBag());
        foreach (var item in result.Diagnostics)
        {
            diagnostics.Report(item.Rule, item.Span, item.Arguments.ToArray());
        }

        return result.Diagnostics.Any(item => item.Rule.Severity == Severity.Error) || result.Plan is null ? null : result;
    }

    private bool ReadsBroken(QuerySyntax query) => TableNames.In(query).Any(name => _broken.Contains(name.ToString()));
}
