using System;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Binding;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>Reads the values of options: the options with it, or what is wrong.</summary>
internal static class OptionValues
{
    public static (TableOptions Options, string? Problem) Connector(TableOptions options, string value) => value.ToUpperInvariant() switch
    {
        "FILE" or "FILESYSTEM" => (options with { Connector = Scripts.Connector.File }, null),
        "PRINT" => (options with { Connector = Scripts.Connector.Print }, null),
        "BLACKHOLE" => (options with { Connector = Scripts.Connector.Blackhole }, null),
        "DATAGEN" => (options with { Connector = Scripts.Connector.Datagen, Generator = options.Generator ?? new GeneratorOptions() }, null),
        _ => (options, OneOf(value, "file", "datagen", "print", "blackhole")),
    };

    public static (TableOptions Options, string? Problem) Format(TableOptions options, string value) => value.ToUpperInvariant() switch
    {
        "CSV" => (options with { Format = RecordFormat.Csv }, null),
        "JSONL" or "JSON" or "NDJSON" => (options with { Format = RecordFormat.JsonLines }, null),
        "DEBEZIUM" or "DEBEZIUM-JSON" => (options with { Format = RecordFormat.Debezium }, null),
        _ => (options, OneOf(value, "csv", "jsonl", "json", "debezium")),
    };

    public static (TableOptions Options, string? Problem) Header(TableOptions options, string value) => value.ToUpperInvariant() switch
    {
        "TRUE" => (options with { Header = true }, null),
        "FALSE" => (options with { Header = false }, null),
        _ => (options, OneOf(value, "true", "false")),
    };

    public static (TableOptions Options, string? Problem) Delimiter(TableOptions options, string value)
    {
        var text = value == "\\t" ? "\t" : value;
        return text.Length == 1 && text[0] < 128 && text[0] is not ('"' or '\r' or '\n' or '\0')
            ? (options with { Delimiter = text[0] }, null)
            : (options, "it is one ASCII character, and neither a quote nor a line break; \\t is a tab");
    }

    public static (TableOptions Options, string? Problem) Unit(TableOptions options, string value)
    {
        var units = new[] { "Seconds", "Milliseconds", "Microseconds", "Nanoseconds" };
        var unit = units.FirstOrDefault(name => string.Equals(name, value, StringComparison.OrdinalIgnoreCase));
        return unit is null ? (options, OneOf(value, units.Select(name => name.ToLowerInvariant()).ToArray())) : (options with { TimestampUnit = unit }, null);
    }

    public static (TableOptions Options, string? Problem) Rate(TableOptions options, string value) =>
        Whole(value, 1, out var rate) is { } problem ? (options, problem) : (Generating(options, x => x with { RowsPerSecond = rate }), null);

    public static (TableOptions Options, string? Problem) Rows(TableOptions options, string value) =>
        Whole(value, 0, out var rows) is { } problem ? (options, problem) : (Generating(options, x => x with { Rows = rows }), null);

    public static (TableOptions Options, string? Problem) Seed(TableOptions options, string value) =>
        Whole(value, long.MinValue, out var seed) is { } problem ? (options, problem) : (Generating(options, x => x with { Seed = seed }), null);

    public static (TableOptions Options, string? Problem) Start(TableOptions options, string value) =>
        DateTimeText.Timestamp(value, out var nanoseconds) is { } problem ? (options, problem) : (Generating(options, x => x with { Start = nanoseconds }), null);

    public static string? Whole(string value, long least, out long number) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= least
            ? null
            : "a whole number is expected" + (least == long.MinValue ? "" : " of at least " + least.ToString(CultureInfo.InvariantCulture));

    public static string OneOf(string value, params string[] allowed)
    {
        var near = DidYouMean.Find(value, allowed);
        return (near is null ? "" : $"did you mean '{near}'? ") + "it can be " + string.Join(", ", allowed.Select(name => $"'{name}'"));
    }

    private static TableOptions Generating(TableOptions options, Func<GeneratorOptions, GeneratorOptions> change) =>
        options with { Generator = change(options.Generator ?? new GeneratorOptions()) };
}
