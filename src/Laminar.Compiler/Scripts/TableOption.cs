using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Scripts;

/// <summary>An option of a WITH list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="For">What it is for: sources, sinks, a format or a connector.</param>
/// <param name="Values">Its values, for documentation.</param>
/// <param name="Meaning">What it does, for documentation.</param>
/// <param name="Read">The options with a value, or what is wrong with it.</param>
public sealed record TableOption(string Name, string For, string Values, string Meaning, Func<TableOptions, string, (TableOptions Options, string? Problem)> Read)
{
    /// <summary>All that there are, but those of single fields.</summary>
    public static readonly IReadOnlyList<TableOption> All =
    [
        new("connector", "both", "`file` (also `filesystem`); sources: `datagen`; sinks: `print`, `blackhole`", "where rows come from or go to; may be left out where there is a `path`. `print` is standard output, `blackhole` counts rows and drops them", OptionValues.Connector),
        new("path", "file", "a path", "relative to where the tool is started; for a source also a pattern (`trades-*.csv`), or `-` for standard input", (x, value) => (x with { Path = value }, value.Length == 0 ? "a path is expected" : null)),
        new("format", "file, print", "`csv`, `jsonl` (also `json`, `ndjson`), `debezium` (also `debezium-json`)", "unless said, the path's extension decides: .jsonl, .ndjson and .json are JSON lines, all else is CSV", OptionValues.Format),
        new("header", "CSV", "`true` (default), `false`", "whether the first record names the columns, in any order; without it they are found by position. Also `csv.header`", OptionValues.Header),
        new("delimiter", "CSV", "one ASCII character, `\\t` for a tab", "what stands between fields; unless said, a comma. Also `csv.delimiter`, `csv.field-delimiter`", OptionValues.Delimiter),
        new("timestamp.unit", "sources", "`seconds`, `milliseconds`, `microseconds`, `nanoseconds`", "what a bare number counts where a TIMESTAMP is expected. Unless set, such a number is a bad field", OptionValues.Unit),
        new("scan.watermark.emit.strategy", "sources", "`on-event` (default), `on-periodic`", "whether the watermark moves with every row or is taken over periodically", WatermarkOptions.ReadEmission),
        new("scan.watermark.emit.interval", "sources", "a length, as in `200 ms`", "how often a periodic watermark is taken over, by the clock; unless said, 200 ms", WatermarkOptions.ReadInterval),
        new("scan.watermark.when", "sources", "a BOOLEAN column", "the watermark is the time of the latest row where it is TRUE", WatermarkOptions.ReadWhen),
        new("scan.watermark.partition-by", "sources", "a column of numbers or text", "each of its values, at most 4096, is a partition with its own watermark; the slowest counts", WatermarkOptions.ReadPartitionBy),
        new("scan.watermark.idle-timeout", "sources", "a length, as in `30 s`", "after how long without a row, by the clock, a partition holds the others back no more; unless said, 30 s", WatermarkOptions.ReadIdleTimeout),
        new("scan.watermark.alignment.group", "sources", "a name", "sources of one group that a statement reads wait for each other", WatermarkOptions.ReadGroup),
        new("scan.watermark.alignment.max-drift", "sources", "a length, as in `1 min`", "how far the source may run ahead of the slowest of its group", WatermarkOptions.ReadMaxDrift),
        new("lookup.cache.ttl", "lookup tables", "a length, as in `10 min`", "how long an answer is used, by the clock; then the file is asked again, which is read anew where it has changed. This and the other options of lookup tables make the table one that is asked when a row needs it, by its PRIMARY KEY; without them its file is read once", LookupOptions.ReadTtl),
        new("lookup.cache.max-rows", "lookup tables", "a whole number from 1", "how many answers are kept, the oldest going first; unless said, 10000", LookupOptions.ReadMaxRows),
        new("lookup.max-retries", "lookup tables", "a whole number from 0", "how often a question that failed is asked again; unless said, not", LookupOptions.ReadMaxRetries),
        new("lookup.retry-pause", "lookup tables", "a length, as in `100 ms`", "how long a question that failed rests before it is asked again, by the clock; unless said, it is asked again at once", LookupOptions.ReadRetryPause),
        new("lookup.timeout", "lookup tables", "a length, as in `5 s`", "how long a request may take, by the clock: one that takes longer has failed, each retry has as long; unless said, any time. A file answers at once: this is for programs that hand a table of their own to Start", LookupOptions.ReadTimeout),
        new("lookup.max-in-flight", "lookup tables", "a whole number from 1", "how many rows may wait for answers; unless said, 1000. A file answers at once: this is for programs that hand a table of their own to Start", LookupOptions.ReadMaxInFlight),
        new("rows-per-second", "datagen", "a whole number from 1", "how fast rows are made by the clock, and how far apart their times are; unless said, 10000, and by the clock only where `number-of-rows` is not said either", OptionValues.Rate),
        new("number-of-rows", "datagen", "a whole number", "after so many rows the source ends; unless said, it does not", OptionValues.Rows),
        new("seed", "datagen", "a whole number", "equal seeds give equal rows; unless said, 0", OptionValues.Seed),
        new("start-time", "datagen", "a timestamp", "the time of the first row; unless said, now", OptionValues.Start),
    ];

    /// <summary>Names that other engines use for the same.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["csv.header"] = "header",
        ["csv.delimiter"] = "delimiter",
        ["csv.field-delimiter"] = "delimiter",
    };

    internal static TableOption? Find(string name)
    {
        var key = Synonyms.TryGetValue(name, out var known) ? known : name;
        return All.FirstOrDefault(option => string.Equals(option.Name, key, StringComparison.OrdinalIgnoreCase));
    }

    internal static string? Near(string name) => DidYouMean.Find(name, All.Select(option => option.Name));
}
