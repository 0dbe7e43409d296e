using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Syntax;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>Reads a WITH list. Every option is known and every value checked: nothing is passed over.</summary>
internal sealed class OptionReader(DiagnosticBag diagnostics, TableKind kind)
{
    private static readonly Dictionary<string, Func<TableOptions, string, (TableOptions Options, string? Problem)>> s_options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["connector"] = Connect,
        ["path"] = (options, value) => (options with { Path = value }, value.Length == 0 ? "a path is expected" : null),
        ["format"] = Format,
        ["header"] = Header,
        ["delimiter"] = Delimiter,
        ["timestamp.unit"] = Unit,
    };

    /// <summary>Names that other engines use for the same.</summary>
    private static readonly Dictionary<string, string> s_synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csv.header"] = "header",
        ["csv.delimiter"] = "delimiter",
        ["csv.field-delimiter"] = "delimiter",
    };

    public TableOptions Read(EquatableArray<OptionSyntax> list)
    {
        var options = new TableOptions();
        foreach (var option in list)
        {
            var key = s_synonyms.TryGetValue(option.Key, out var known) ? known : option.Key;
            if (!s_options.TryGetValue(key, out var read))
            {
                var near = DidYouMean.Find(key, s_options.Keys);
                diagnostics.Report(ScriptRules.UnknownOption, option.KeySpan, What, option.Key, near is null ? "" : $" (did you mean '{near}'?)", string.Join(", ", s_options.Keys));
                continue;
            }

            var (next, problem) = read(options, option.Value);
            options = problem is null ? next : options;
            problem ??= key == "connector" ? Misplaced(next.Connector) : null;
            if (problem is not null)
            {
                diagnostics.Report(ScriptRules.BadOption, option.ValueSpan, option.Key, option.Value, problem);
            }
        }

        return options.Connector == Connector.None && options.Path is not null ? options with { Connector = Connector.File } : options;
    }

    private string What => kind switch
    {
        TableKind.Sink => "sink",
        TableKind.Source => "source",
        _ => "table",
    };

    private string? Misplaced(Connector connector) =>
        kind == TableKind.Source && connector is Connector.Print or Connector.Blackhole ? "a source reads, and this connector only writes; it can be 'file'" : null;

    private static (TableOptions Options, string? Problem) Connect(TableOptions options, string value) => value.ToUpperInvariant() switch
    {
        "FILE" or "FILESYSTEM" => (options with { Connector = Connector.File }, null),
        "PRINT" => (options with { Connector = Connector.Print }, null),
        "BLACKHOLE" => (options with { Connector = Connector.Blackhole }, null),
        _ => (options, OneOf(value, "file", "print", "blackhole")),
    };

    private static (TableOptions Options, string? Problem) Format(TableOptions options, string value) => value.ToUpperInvariant() switch
    {
        "CSV" => (options with { Format = RecordFormat.Csv }, null),
        "JSONL" or "JSON" or "NDJSON" => (options with { Format = RecordFormat.JsonLines }, null),
        _ => (options, OneOf(value, "csv", "jsonl", "json")),
    };

    private static (TableOptions Options, string? Problem) Header(TableOptions options, string value) => value.ToUpperInvariant() switch
    {
        "TRUE" => (options with { Header = true }, null),
        "FALSE" => (options with { Header = false }, null),
        _ => (options, OneOf(value, "true", "false")),
    };

    private static (TableOptions Options, string? Problem) Delimiter(TableOptions options, string value)
    {
        var text = value == "\\t" ? "\t" : value;
        return text.Length == 1 && text[0] < 128 && text[0] is not ('"' or '\r' or '\n' or '\0')
            ? (options with { Delimiter = text[0] }, null)
            : (options, "it is one ASCII character, and neither a quote nor a line break; \\t is a tab");
    }

    private static (TableOptions Options, string? Problem) Unit(TableOptions options, string value)
    {
        var units = new[] { "Seconds", "Milliseconds", "Microseconds", "Nanoseconds" };
        var unit = units.FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase));
        return unit is null ? (options, OneOf(value, units.Select(name => name.ToLowerInvariant()).ToArray())) : (options with { TimestampUnit = unit }, null);
    }

    private static string OneOf(string value, params string[] allowed)
    {
        var near = DidYouMean.Find(value, allowed);
        return (near is null ? "" : $"did you mean '{near}'? ") + "it can be " + string.Join(", ", allowed.Select(name => $"'{name}'"));
    }
}
