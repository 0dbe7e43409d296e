using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>Reads a WITH list. Every option is known and every value checked: nothing is passed over.</summary>
internal sealed class OptionReader(DiagnosticBag diagnostics, TableKind kind, string table, EquatableArray<Column> columns)
{
    // What other engines connect to and this one does not yet: their own options are then not looked at.
    private static readonly HashSet<string> s_later = new(StringComparer.OrdinalIgnoreCase)
    {
        "kafka", "upsert-kafka", "kinesis", "pulsar", "rabbitmq", "jdbc", "postgres-cdc", "mysql-cdc", "elasticsearch-7", "opensearch", "hbase-2.2", "mongodb", "hive", "nexmark", "faker", "redis",
    };

    public TableOptions Read(EquatableArray<OptionSyntax> list)
    {
        if (list.FirstOrDefault(option => Is(option.Key, "connector") && s_later.Contains(option.Value)) is { } later)
        {
            diagnostics.NotSupportedYet(later.ValueSpan, $"the connector '{later.Value}'", "it can be 'file', " + (kind == TableKind.Sink ? "'print' or 'blackhole'" : "or 'datagen' to make rows up"));
            return new TableOptions();
        }

        var options = new TableOptions();
        var fields = new GeneratedFields(diagnostics, table, columns);
        foreach (var option in list)
        {
            options = GeneratedFields.IsField(option.Key) ? fields.Read(option, options) : Read(option, options);
        }

        options = options.Connector == Connector.None && options.Path is not null ? options with { Connector = Connector.File } : options;
        RefuseMisplaced(list, options);
        return options.Connector == Connector.Datagen ? fields.Complete(options) : options;
    }

    private TableOptions Read(OptionSyntax option, TableOptions options)
    {
        if (TableOption.Find(option.Key) is not { } known)
        {
            var near = TableOption.Near(option.Key);
            diagnostics.Report(
                ScriptRules.UnknownOption, option.KeySpan, What, option.Key, near is null ? "; it has " + string.Join(", ", TableOption.All.Select(other => other.Name)) : $"; did you mean '{near}'?");
            return options;
        }

        var (next, problem) = known.Read(options, option.Value);
        problem ??= known.Name == "connector" ? Misplaced(next.Connector) : null;
        if (problem is not null)
        {
            diagnostics.Report(ScriptRules.BadOption, option.ValueSpan, option.Key, option.Value, problem);
            return options;
        }

        return next;
    }

    /// <summary>Options of datagen without it, and of lookup tables for what is none, would mean nothing.</summary>
    private void RefuseMisplaced(EquatableArray<OptionSyntax> list, TableOptions options)
    {
        foreach (var option in list.Where(option => kind != TableKind.Lookup && TableOption.Find(option.Key) is { For: "lookup tables" }))
        {
            diagnostics.Report(ScriptRules.BadOption, option.ValueSpan, option.Key, option.Value, "it is an option of CREATE LOOKUP TABLE");
        }

        foreach (var option in list.Where(_ => options.Connector != Connector.Datagen))
        {
            if (GeneratedFields.IsField(option.Key) || TableOption.Find(option.Key) is { For: "datagen" })
            {
                diagnostics.Report(ScriptRules.BadOption, option.ValueSpan, option.Key, option.Value, "it is an option of the connector 'datagen'");
            }
        }
    }

    private string What => kind switch
    {
        TableKind.Sink => "sink",
        TableKind.Source => "source",
        _ => "table",
    };

    private string? Misplaced(Connector connector) => (kind, connector) switch
    {
        (TableKind.Source, Connector.Print or Connector.Blackhole) => "a source reads, and this connector only writes; it can be 'file' or 'datagen'",
        (TableKind.Sink, Connector.Datagen) => "a sink is written, and this connector only makes rows; it can be 'file', 'print' or 'blackhole'",
        _ => null,
    };

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
