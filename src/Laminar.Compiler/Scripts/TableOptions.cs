namespace Laminar.Compiler.Scripts;

public enum Connector
{
    /// <summary>Not said: a source whose file the command line gives.</summary>
    None,
    File,

    /// <summary>A sink on standard output.</summary>
    Print,

    /// <summary>A sink that counts rows and drops them.</summary>
    Blackhole,

    /// <summary>A source of made-up rows.</summary>
    Datagen,
}

public enum RecordFormat
{
    Csv,
    JsonLines,

    /// <summary>JSON lines of changes: before, after, op.</summary>
    Debezium,
}

/// <summary>The WITH list of a source or sink.</summary>
/// <param name="Path">The file, or null.</param>
/// <param name="Format">As said, else by the file's extension, else null.</param>
/// <param name="Header">CSV: the first record names the columns.</param>
/// <param name="Delimiter">CSV: what stands between fields.</param>
/// <param name="TimestampUnit">What a bare number counts where a TIMESTAMP is expected: a member of Laminar.TimeUnit.</param>
/// <param name="Generator">What datagen makes.</param>
public sealed record TableOptions(
    Connector Connector = Connector.None,
    string? Path = null,
    RecordFormat? Format = null,
    bool Header = true,
    char Delimiter = ',',
    string TimestampUnit = "None",
    GeneratorOptions? Generator = null)
{
    /// <summary>What a source's options say of its watermark.</summary>
    public WatermarkOptions Watermark { get; init; } = new();

    /// <summary>How a lookup table is asked; null where it is kept.</summary>
    public LookupOptions? Lookup { get; init; }

    /// <summary>The format, or what the path's extension says, or CSV.</summary>
    public RecordFormat FormatOf(string? path) => Format ?? (IsJson(path) ? RecordFormat.JsonLines : RecordFormat.Csv);

    private static bool IsJson(string? path) => path is not null && (Ends(path, ".jsonl") || Ends(path, ".ndjson") || Ends(path, ".json"));

    private static bool Ends(string path, string extension) => path.EndsWith(extension, System.StringComparison.OrdinalIgnoreCase);
}
