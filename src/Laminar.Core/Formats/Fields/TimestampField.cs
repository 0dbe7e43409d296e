using System;

namespace Laminar.Formats;

/// <summary>An instant: ISO text, or a count since 1970 where the options give it a unit.</summary>
internal static class TimestampField
{
    public const string Expected = "a TIMESTAMP (yyyy-MM-dd HH:mm:ss, from 1677-09-21 to 2262-04-11)";

    // Bad rows may be skipped by the million: their texts are there already.
    private static readonly string s_seconds = In(TimeUnit.Seconds);
    private static readonly string s_milliseconds = In(TimeUnit.Milliseconds);
    private static readonly string s_microseconds = In(TimeUnit.Microseconds);
    private static readonly string s_nanoseconds = In(TimeUnit.Nanoseconds);

    /// <summary>What was expected in place of a text: a bare number as large as a time of our days is in some unit is told how to say the unit.</summary>
    public static string ExpectedFor(ReadOnlySpan<byte> text, TimeUnit unit) =>
        unit != TimeUnit.None || !IntegerField<long>.TryParse(text, out var count) ? Expected : count switch
        {
            < 100_000_000 => Expected,
            < 100_000_000_000 => s_seconds,
            < 100_000_000_000_000 => s_milliseconds,
            < 100_000_000_000_000_000 => s_microseconds,
            _ => s_nanoseconds,
        };

    private static string In(TimeUnit unit)
    {
        var name = unit.ToString().ToLowerInvariant();
        return $"{Expected}; if it counts {name} since 1970, say so: 'timestamp.unit' = '{name}' with the source in a script, NumericTime = TimeUnit.{unit} in a reader's options";
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out Timestamp value) => Timestamp.TryParse(text, out value);

    public static bool TryParseUnix(ReadOnlySpan<byte> text, TimeUnit unit, out Timestamp value)
    {
        value = default;
        if (!IntegerField<long>.TryParse(text, out var count))
        {
            return false;
        }

        var nanoseconds = (Int128)count * unit switch
        {
            TimeUnit.Seconds => 1_000_000_000,
            TimeUnit.Milliseconds => 1_000_000,
            TimeUnit.Microseconds => 1_000,
            _ => 1,
        };
        value = new Timestamp(unchecked((long)nanoseconds));
        return value.Nanoseconds == nanoseconds;
    }
}
