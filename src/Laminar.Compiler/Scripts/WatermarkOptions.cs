using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Scripts;

/// <summary>What the options of a source say of its watermark. Lengths are nanoseconds.</summary>
/// <param name="IsPeriodic">It is taken over only every <paramref name="Interval"/> of the clock.</param>
/// <param name="When">The column that makes a row's time the watermark.</param>
/// <param name="PartitionBy">The column whose every value is a partition.</param>
public sealed record WatermarkOptions(
    bool IsPeriodic = false,
    long Interval = WatermarkOptions.DefaultInterval,
    long IdleTimeout = WatermarkStrategy.DefaultIdleTimeout,
    string? When = null,
    string? PartitionBy = null,
    string? AlignmentGroup = null,
    long? MaxDrift = null)
{
    public const string Prefix = "scan.watermark.";

    /// <summary>200 ms, as elsewhere.</summary>
    private const long DefaultInterval = 200_000_000;

    internal static (TableOptions Options, string? Problem) ReadEmission(TableOptions options, string value) => value.ToUpperInvariant() switch
    {
        "ON-EVENT" => (With(options, options.Watermark with { IsPeriodic = false }), null),
        "ON-PERIODIC" => (With(options, options.Watermark with { IsPeriodic = true }), null),
        _ => (options, "it can be 'on-event', 'on-periodic'"),
    };

    internal static (TableOptions Options, string? Problem) ReadInterval(TableOptions options, string value) =>
        Length(options, value, (x, length) => x with { Interval = length });

    internal static (TableOptions Options, string? Problem) ReadIdleTimeout(TableOptions options, string value) =>
        Length(options, value, (x, length) => x with { IdleTimeout = length });

    internal static (TableOptions Options, string? Problem) ReadMaxDrift(TableOptions options, string value) =>
        Length(options, value, (x, length) => x with { MaxDrift = length });

    internal static (TableOptions Options, string? Problem) ReadGroup(TableOptions options, string value) =>
        (With(options, options.Watermark with { AlignmentGroup = value }), value.Length == 0 ? "a name is expected" : null);

    internal static (TableOptions Options, string? Problem) ReadWhen(TableOptions options, string value) => (With(options, options.Watermark with { When = value }), null);

    internal static (TableOptions Options, string? Problem) ReadPartitionBy(TableOptions options, string value) =>
        (With(options, options.Watermark with { PartitionBy = value }), null);

    private static TableOptions With(TableOptions options, WatermarkOptions watermark) => options with { Watermark = watermark };

    private static (TableOptions Options, string? Problem) Length(TableOptions options, string value, System.Func<WatermarkOptions, long, WatermarkOptions> set) =>
        LengthText.Read(value) is > 0 and { } length ? (With(options, set(options.Watermark, length)), null) : (options, LengthText.Problem);
}
