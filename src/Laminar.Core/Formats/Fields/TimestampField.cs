using System;

namespace Laminar.Formats;

/// <summary>An instant: ISO text, or a count since 1970 where the options give it a unit.</summary>
internal static class TimestampField
{
    public const string Expected = "a TIMESTAMP (yyyy-MM-dd HH:mm:ss, from 1677-09-21 to 2262-04-11)";

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
