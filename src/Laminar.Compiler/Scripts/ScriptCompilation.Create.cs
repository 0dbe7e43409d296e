using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

internal sealed partial class ScriptCompilation
{
    private void Create(CreateTableStatement statement)
    {
        if (IsTaken(statement.Name, statement.IfNotExists))
        {
            return;
        }

        if (statement is { AsQuery: { } query, Kind: TableKind.Table or TableKind.Sink })
        {
            CreateAs(statement, query);
            return;
        }

        var before = Errors;
        var name = statement.Name.Text;
        var rowType = statement.Kind is TableKind.Source or TableKind.Table or TableKind.Lookup ? Identifiers.Unused(Identifiers.Pascal(name) + "Row", _types) : "";
        var columns = new TableReader(_script, statement, _diagnostics, isSink: statement.Kind == TableKind.Sink).Read(rowType);
        var options = new OptionReader(_diagnostics, statement.Kind, name, columns.Stored).Read(statement.Options);
        if (statement.AsQuery is not null)
        {
            _diagnostics.NotSupportedYet(statement.Name.Span, statement.Kind == TableKind.Lookup ? "CREATE LOOKUP TABLE … AS" : "CREATE SOURCE … AS", "write CREATE VIEW … AS");
        }

        if (statement.Kind is TableKind.Sink or TableKind.Table)
        {
            // As a sink a table has its rows whole; what is wrong with its columns has been said.
            AddSink(statement, statement.Kind == TableKind.Sink ? columns : new TableReader(_script, statement, new DiagnosticBag(), isSink: true).Read(rowType), options);
        }

        switch (statement.Kind)
        {
            case TableKind.Sink:
                _entries.Add(new UnusableEntry(name, "it is a sink; read the query that writes it, as a CREATE VIEW"));
                break;
            default:
                AddSource(statement, columns, options, rowType);
                break;
        }

        if (Errors > before)
        {
            _broken.Add(name);
        }
    }

    private void AddSink(CreateTableStatement statement, TableColumns columns, TableOptions options)
    {
        _sinks.Add(new ScriptSink(statement.Name.Text, columns.Stored.Select(column => Taking(column, statement)).ToEquatableArray(), options, columns.Key));
        if (statement.Kind == TableKind.Sink && statement.Watermark is { } watermark)
        {
            _diagnostics.Report(ScriptRules.WatermarkColumn, watermark.Column.Span, "a source", statement.Name.Text + " is a sink");
        }

        if (statement.Kind == TableKind.Sink && statement.Columns.FirstOrDefault(column => column.Computed is not null) is { } computed)
        {
            _diagnostics.NotSupportedYet(computed.Span, "a computed column of a sink", "compute it in the query that writes the sink");
        }
    }

    /// <summary>A key that is not enforced does not refuse NULL; NOT NULL does.</summary>
    private static Column Taking(Column column, CreateTableStatement statement) =>
        statement.Columns.Any(other => other.NotNull && other.Name?.Text == column.Name) ? column : column with { Nullable = true };

    /// <summary>Also one with errors: programs may name its row type, and what reads it has the shape that it would have.</summary>
    private void AddSource(CreateTableStatement statement, TableColumns columns, TableOptions options, string rowType)
    {
        var name = statement.Name.Text;
        RequireColumns(statement, columns.Stored);
        if (statement.Kind == TableKind.Lookup && columns.Select is not null)
        {
            _diagnostics.NotSupportedYet(statement.Name.Span, "a computed column of a lookup table", "compute it in the query that looks it up");
        }

        var (eventTime, watermark) = new WatermarkReader(_diagnostics, statement, options.Watermark).Read(columns.All, columns.Stored);
        if (_options.Files.FirstOrDefault(file => Same(file.Key, name)) is { Key: not null } given)
        {
            options = options with { Connector = Connector.File, Path = given.Value };
        }

        if (options.Connector == Connector.Datagen && columns.Stored.FirstOrDefault(column => column.Type.IsPacked) is { } composite)
        {
            _diagnostics.NotSupportedYet(statement.Name.Span, $"the {TypeText.Of(composite.Type)} column {composite.Name} of a generated source", $"compute it from columns that are generated, as in {composite.Name} AS ARRAY[a, b]");
        }

        var time = eventTime < 0 ? null : columns.All[eventTime];
        var stored = time is null ? -1 : columns.Stored.ToList().IndexOf(time);
        AskedTable? asked = null;
        if (options.Lookup is { } lookup && statement.Kind == TableKind.Lookup)
        {
            asked = lookup.Asked(_diagnostics, statement.Name.Span, name, _options.Place.FullName(rowType), columns, options);
            columns = columns with { Stored = LookupOptions.Held(columns.Stored) };
        }

        var stream = new StreamEntry(
            name, _options.Place.FullName(rowType), columns.Stored, stored, watermark, default, SourceRowEmitter.Construction(columns.Stored),
            IsChangelog: options.Format == RecordFormat.Debezium) { Key = columns.Key, IsLookup = statement.Kind == TableKind.Lookup, Asked = asked };
        _entries.Add(columns.Select is null ? stream : Computing(stream, columns.Select, stored < 0 ? eventTime : -1));
        Sources.Add(new ScriptSource(name, stream, options, rowType, SourceRowEmitter.Emit(_options.Place, rowType, columns.Stored)));
    }

    /// <summary>What reads a source with computed columns reads a query over what is stored.</summary>
    private QueryEntry Computing(StreamEntry stored, string select, int eventTime) => new(
        stored.Name,
        "script " + _options.Place.FullName(stored.Name),
        select,
        new TableCatalog(EquatableArray.Of<CatalogEntry>(stored), default, IgnoreCase: true),
        eventTime);

    private void RequireColumns(CreateTableStatement statement, EquatableArray<Column> columns)
    {
        if (columns.Count == 0)
        {
            _diagnostics.Report(ScriptRules.NoColumns, statement.Name.Span, statement.Name.Text);
        }
    }

    private int Errors => _diagnostics.Items.Count(item => item.Rule.Severity == Severity.Error);
}
