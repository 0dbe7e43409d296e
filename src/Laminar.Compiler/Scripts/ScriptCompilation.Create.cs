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

        var before = Errors;
        NotSupported(statement);
        var options = new OptionReader(_diagnostics, statement.Kind).Read(statement.Options);
        var name = statement.Name.Text;
        var rowType = Identifiers.Unused(Identifiers.Pascal(name) + "Row", _types);
        var columns = new ColumnReader(_diagnostics).Read(statement, name, rowType, statement.Watermark?.Column);
        if (statement.Kind != TableKind.Source)
        {
            _sinks.Add(new ScriptSink(name, columns, options));
        }

        if (statement.Kind == TableKind.Sink)
        {
            _entries.Add(new UnusableEntry(name, "it is a sink; read the query that writes it, as a CREATE VIEW"));
        }
        else
        {
            AddSource(statement, columns, options, rowType);
        }

        if (Errors > before)
        {
            _broken.Add(name);
        }
    }

    /// <summary>Also one with errors: programs may name its row type, and what reads it has the shape that it would have.</summary>
    private void AddSource(CreateTableStatement statement, EquatableArray<Column> columns, TableOptions options, string rowType)
    {
        var name = statement.Name.Text;
        if (columns.Count == 0)
        {
            _diagnostics.Report(ScriptRules.NoColumns, statement.Name.Span, name);
        }

        var (eventTime, delay) = new WatermarkReader(_diagnostics).Read(statement.Watermark, name, columns);
        if (_options.Files.FirstOrDefault(file => Same(file.Key, name)) is { Key: not null } given)
        {
            options = options with { Connector = Connector.File, Path = given.Value };
        }

        var stream = new StreamEntry(
            name, _options.Place.FullName(rowType), columns, eventTime, WatermarkStrategy.Bounded(delay), default, SourceRowEmitter.Construction(columns));
        _entries.Add(stream);
        Sources.Add(new ScriptSource(name, stream, options, rowType, SourceRowEmitter.Emit(_options.Place, rowType, columns)));
    }

    private void NotSupported(CreateTableStatement statement)
    {
        if (statement.Kind == TableKind.Lookup)
        {
            _diagnostics.NotSupportedYet(statement.Name.Span, "CREATE LOOKUP TABLE");
        }

        if (statement.AsQuery is not null)
        {
            _diagnostics.NotSupportedYet(statement.Name.Span, "CREATE TABLE … AS", "write CREATE VIEW … AS");
        }

        if (statement.PrimaryKey.Count > 0)
        {
            _diagnostics.NotSupportedYet(statement.PrimaryKey[0].Span, "PRIMARY KEY");
        }

        if (statement.Kind == TableKind.Sink && statement.Watermark is not null)
        {
            _diagnostics.Report(ScriptRules.WatermarkColumn, statement.Watermark.Column.Span, "a source", statement.Name.Text + " is a sink");
        }
    }

    private int Errors => _diagnostics.Items.Count(item => item.Rule.Severity == Severity.Error);
}
