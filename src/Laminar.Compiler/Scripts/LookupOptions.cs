using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Emit;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>What the options of a lookup table say of how it is asked. Any of them makes it one that is asked when a row needs it; without them it is read once, and kept.</summary>
/// <param name="Ttl">How long an answer is used, in nanoseconds.</param>
/// <param name="Timeout">How long a request may take, in nanoseconds; 0 for any time.</param>
/// <param name="RetryPause">How long a question that failed rests, in nanoseconds.</param>
public sealed record LookupOptions(long Ttl = 0, int MaxRows = AskedTable.DefaultMaxEntries, int MaxInFlight = AskedTable.DefaultMaxInFlight, int MaxRetries = 0, long Timeout = 0, long RetryPause = 0)
{
    private const int MostRetries = 100;

    internal static (TableOptions Options, string? Problem) ReadTtl(TableOptions options, string value) =>
        LengthText.Read(value) is { } length ? (options with { Lookup = Of(options) with { Ttl = length } }, null) : (options, LengthText.Problem);

    internal static (TableOptions Options, string? Problem) ReadTimeout(TableOptions options, string value) =>
        LengthText.Read(value) is { } length ? (options with { Lookup = Of(options) with { Timeout = length } }, null) : (options, LengthText.Problem);

    internal static (TableOptions Options, string? Problem) ReadRetryPause(TableOptions options, string value) =>
        LengthText.Read(value) is { } length ? (options with { Lookup = Of(options) with { RetryPause = length } }, null) : (options, LengthText.Problem);

    internal static (TableOptions Options, string? Problem) ReadMaxRows(TableOptions options, string value) =>
        Number(value, 1, int.MaxValue / 2) is { } number ? (options with { Lookup = Of(options) with { MaxRows = number } }, null) : (options, "a whole number from 1 is expected");

    internal static (TableOptions Options, string? Problem) ReadMaxInFlight(TableOptions options, string value) => Number(value, 1, AskedTable.MostInFlight) is { } number
        ? (options with { Lookup = Of(options) with { MaxInFlight = number } }, null)
        : (options, $"a whole number from 1 to {AskedTable.MostInFlight} is expected");

    internal static (TableOptions Options, string? Problem) ReadMaxRetries(TableOptions options, string value) => Number(value, 0, MostRetries) is { } number
        ? (options with { Lookup = Of(options) with { MaxRetries = number } }, null)
        : (options, $"a whole number from 0 to {MostRetries} is expected");

    /// <summary>Columns as answers hold them: text lives by itself.</summary>
    internal static EquatableArray<Column> Held(EquatableArray<Column> columns) =>
        columns.Select(column => column.Type.Kind == TypeKind.Text ? column with { Clr = ClrKind.String } : column).ToEquatableArray();

    /// <summary>Who is asked: by the table's key for its rows. Null, reported, where it cannot be.</summary>
    internal AskedTable? Asked(DiagnosticBag diagnostics, TextSpan span, string table, string row, TableColumns columns, TableOptions options)
    {
        var problem = columns.Key.Count == 0 ? "it has no PRIMARY KEY, by which it would be"
            : columns.Stored.FirstOrDefault(column => column.Type.IsComposite) is { } composite ? $"its column {composite.Name} is an array, which an answer cannot hold"
            : options.Connector == Connector.Datagen ? "its rows are made up, and made up anew each time"
            : options.Format == RecordFormat.Debezium ? "its rows come as changes; leave out the options lookup.…, and what they say is kept"
            : options.Path == "-" ? "standard input can be read once"
            : RetryPause > 0 && MaxRetries == 0 ? "a lookup.retry-pause needs lookup.max-retries, which says how often it is asked again; unless said, not"
            : null;
        if (problem is not null)
        {
            diagnostics.Report(LookupRules.AskedTable, span, table, problem);
            return null;
        }

        var types = columns.Key.Select(i => ClrTypes.Of(Held(columns.Stored)[i].Clr, nullable: false)).ToList();
        var key = types.Count == 1 ? types[0] : $"({string.Join(", ", types)})";
        return new AskedTable($"{OperatorCatalog.Lookup}<{key}, {row}>", Ttl, MaxRows, MaxInFlight, MaxRetries) { Timeout = Timeout, RetryPause = RetryPause };
    }

    private static LookupOptions Of(TableOptions options) => options.Lookup ?? new LookupOptions();

    private static int? Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
