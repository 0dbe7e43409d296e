using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Scripts;

internal sealed partial class ScriptCompilation
{
    private readonly HashSet<string> _rowTypes = new();

    private void Create(CreateTableStatement statement)
    {
        if (IsTaken(statement.Name, statement.IfNotExists))
        {
            return;
        }

        var before = Errors;
        NotSupported(statement);
        var options = new OptionReader(diagnostics, statement.Kind).Read(statement.Options);
        var name = statement.Name.Text;
        var rowType = Identifiers.Unused(Identifiers.Pascal(name) + "Row", _rowTypes);
        var columns = new ColumnReader(diagnostics).Read(statement, name, rowType, statement.Watermark?.Column);
        if (columns is null || Errors > before)
        {
            _broken.Add(name);
            return;
        }

        if (statement.Kind != TableKind.Source)
        {
            _sinks.Add(new ScriptSink(name, columns.ToEquatableArray(), options));
        }

        if (statement.Kind == TableKind.Sink)
        {
            _entries.Add(new UnusableEntry(name, "it is a sink; read the query that writes it, as a CREATE VIEW"));
        }
        else
        {
            AddSource(statement, columns, options, rowType);
        }
    }

    private void AddSource(CreateTableStatement statement, IReadOnlyList<Column> columns, TableOptions options, string rowType)
    {
        var name = statement.Name.Text;
        if (columns.Count == 0)
        {
            diagnostics.Report(ScriptRules.NoColumns, statement.Name.Span, name);
            _broken.Add(name);
            return;
        }

        var before = Errors;
        var (eventTime, delay) = new WatermarkReader(diagnostics).Read(statement.Watermark, name, columns);
        if (Errors > before)
        {
            _broken.Add(name);
            return;
        }

        if (files.FirstOrDefault(file => Same(file.Key, name)) is { Key: not null } given)
        {
            options = options with { Connector = Connector.File, Path = given.Value };
        }

        var stream = new StreamEntry(
            name, "global::" + ScriptProgram.Namespace + "." + rowType, columns.ToEquatableArray(), eventTime, WatermarkStrategy.Bounded(delay), default, SourceRowEmitter.Construction(columns));
        _entries.Add(stream);
        Sources.Add(new ScriptSource(name, stream, options, SourceRowEmitter.Emit(rowType, columns)));
    }

    private void NotSupported(CreateTableStatement statement)
    {
        if (statement.Kind == TableKind.Lookup)
        {
            diagnostics.NotSupportedYet(statement.Name.Span, "CREATE LOOKUP TABLE");
        }

        if (statement.AsQuery is not null)
        {
            diagnostics.NotSupportedYet(statement.Name.Span, "CREATE TABLE … AS", "write CREATE VIEW … AS");
        }

        if (statement.PrimaryKey.Count > 0)
        {
            diagnostics.NotSupportedYet(statement.PrimaryKey[0].Span, "PRIMARY KEY");
        }

        if (statement.Kind == TableKind.Sink && statement.Watermark is not null)
        {
            diagnostics.Report(ScriptRules.WatermarkColumn, statement.Watermark.Column.Span, "a source", statement.Name.Text + " is a sink");
        }
    }

    private int Errors => diagnostics.Items.Count(item => item.Rule.Severity == Severity.Error);
}
