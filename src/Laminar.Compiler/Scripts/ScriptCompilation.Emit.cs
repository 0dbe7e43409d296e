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
    /// <summary>A query to make a class of.</summary>
    /// <param name="Place">Where what is wrong with it as a whole is reported.</param>
    private sealed record Job(UnitKind Kind, string Name, QuerySyntax Query, ScriptSink? Sink, TextSpan Place)
    {
        /// <summary>Nothing wrong has been found with the statement around the query.</summary>
        public bool IsWhole { get; init; } = true;

        /// <summary>The column list of INSERT INTO.</summary>
        public EquatableArray<Identifier> Into { get; init; }
    }

    /// <summary>Compiles and emits a query, as a unit or, where it has errors, as a shape. Whether it has none.</summary>
    private bool Emit(Job job)
    {
        var declaration = new QueryDeclaration(_options.Place.Namespace, _options.Place.ContainingTypes, job.Name, "public", DeclaredByUser: false);
        var result = Compile(job.Query, out var isWhole);
        if (isWhole && job.IsWhole && job.Sink is not null)
        {
            isWhole = Fits(job, job.Sink, ref result);
        }

        if (!isWhole || !job.IsWhole || result.Plan is not { } plan || result.Logical is not { } logical)
        {
            Shapes.Add(new ScriptType(job.Name, CSharpEmitter.EmitShape(result.Shape, Inputs(job.Query), declaration)));
            return false;
        }

        if (job.Kind == UnitKind.MaterializedView && plan.Changes == ChangeMode.Upsert)
        {
            _diagnostics.NotSupportedYet(job.Place, "EMIT ON UPDATE and EVERY of a materialized view", "leave EMIT out: what the view holds is the same");
        }

        var sources = plan.Inputs.Select(input => Sources.First(source => source.Stream.ClrName == input.ClrName)).ToEquatableArray();
        var lookups = plan.Asked.Select(asked => Sources.First(source => source.Stream.ClrName == asked.Table.ClrName)).ToEquatableArray();
        foreach (var source in sources.Concat(lookups).Where(source => _options.NeedsFiles && job.Kind != UnitKind.Stream && source.Options is { Path: null, Connector: not Connector.Datagen }))
        {
            _diagnostics.Report(ScriptRules.NoFile, job.Query.Span, "source " + source.Name, $", or give it with --source {source.Name}=PATH");
        }

        Units.Add(new ScriptUnit(job.Name, job.Kind, sources, job.Sink, plan, logical, job.Query.Span, CSharpEmitter.Emit(plan, declaration)) { Lookups = lookups });
        return true;
    }

    /// <summary>Whether a query's rows are those of its sink; with a column list they become them.</summary>
    private bool Fits(Job job, ScriptSink sink, ref CompileResult result)
    {
        var before = Errors;
        var places = job.Into.Count == 0 ? null : InsertColumns.Places(sink, job.Into, _diagnostics);
        if (Errors == before)
        {
            var columns = places is null ? sink.Columns : job.Into.Select((_, i) => sink.Columns[places.ToList().IndexOf(i)]).ToEquatableArray();
            SinkCheck.Report(sink with { Columns = columns }, result.Shape, job.Place, _diagnostics);
            SinkCheck.ReportChanges(sink, result.Plan, job.Place, _diagnostics);
        }

        if (Errors == before && places is not null)
        {
            result = Compile(InsertColumns.Arrange(job.Query, sink, job.Into, places), out _);
        }

        return Errors == before;
    }

    private EquatableArray<StreamEntry> Inputs(QuerySyntax query) =>
        (FirstStream(Catalog, query) ?? Sources.FirstOrDefault()?.Stream) is { } stream ? EquatableArray.Of(stream) : default;

    private bool Check(QuerySyntax query)
    {
        Compile(query, out var isWhole);
        return isWhole;
    }

    /// <summary>Errors are reported, but for a query over something broken: its own would only follow from that.</summary>
    private CompileResult Compile(QuerySyntax query, out bool isWhole)
    {
        // A bag of its own: errors of other statements are no errors of this one.
        var result = QueryCompiler.Compile(query, Catalog, new CompileOptions(Consent: Consent), new DiagnosticBag());
        isWhole = !ReadsBroken(query) && result.Plan is not null && !result.Diagnostics.Any(item => item.Rule.Severity == Severity.Error);
        foreach (var item in ReadsBroken(query) ? default : result.Diagnostics)
        {
            _diagnostics.Report(item.Rule, item.Span, item.Arguments.ToArray());
        }

        return result;
    }

    private StateConsent Consent => Settings.UnboundedState ? StateConsent.Said : _options.AllowsUnboundedState ? StateConsent.Allowed : StateConsent.None;

    private bool ReadsBroken(QuerySyntax query) => TableNames.In(query).Any(name => _broken.Contains(name.ToString()));

    /// <summary>Just the names in a query: what else there is does not make it another.</summary>
    private TableCatalog TablesOf(QuerySyntax query)
    {
        var names = TableNames.In(query).Select(name => name.ToString()).ToList();
        return new TableCatalog(_entries.Where(entry => names.Any(name => Same(name, entry.Name))).ToEquatableArray(), default, IgnoreCase: true);
    }

    private static StreamEntry? FirstStream(TableCatalog tables, QuerySyntax query)
    {
        foreach (var name in TableNames.In(query))
        {
            var entry = tables.Find(name.ToString());
            var stream = entry as StreamEntry;
            if (entry is QueryEntry view && SqlParser.ParseQuery(new SqlText(view.Sql), new DiagnosticBag()) is { } inner)
            {
                stream = FirstStream(view.Tables, inner);
            }

            if (stream is not null)
            {
                return stream;
            }
        }

        return null;
    }
}
