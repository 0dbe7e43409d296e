using System;
using Laminar.Compiler.Catalog;
using Laminar.Reference;

namespace Laminar.Oracle.Rows;

/// <summary>Between the oracle's values and members of C# rows.</summary>
public static class ClrValues
{
    public static object? To(object? value, Type member, ClrKind kind)
    {
        if (value is null)
        {
            return null;
        }

        var type = Nullable.GetUnderlyingType(member) ?? member;
        return type.IsEnum ? Enum.ToObject(type, value) : (value, kind) switch
        {
            (Unreadable, ClrKind.DateTime) => DateTime.MinValue,
            (Unreadable, ClrKind.DateTimeOffset) => DateTimeOffset.MaxValue,
            (Unreadable, _) => long.MaxValue,
            (string text, ClrKind.Utf8) => Utf8.Of(text),
            (Instant at, ClrKind.Timestamp) => new Timestamp(at.Nanoseconds),
            (Instant at, ClrKind.DateTime) => DateTime.UnixEpoch.AddTicks(Instant.Floor(at.Nanoseconds, 100)),
            (Instant at, ClrKind.DateTimeOffset) => new DateTimeOffset(DateTime.UnixEpoch.AddTicks(Instant.Floor(at.Nanoseconds, 100))).ToOffset(TimeSpan.FromHours(at.Nanoseconds % 3)),
            (Instant at, ClrKind.UnixMilliseconds) => Instant.Floor(at.Nanoseconds, 1_000_000),
            _ => value,
        };
    }

    /// <summary>A time as precise as the member that holds it.</summary>
    public static object? Held(object? value, ClrKind kind) => (value, kind) switch
    {
        (Instant at, ClrKind.DateTime or ClrKind.DateTimeOffset) => new Instant(Instant.Floor(at.Nanoseconds, 100) * 100),
        (Instant at, ClrKind.UnixMilliseconds) => new Instant(Instant.Floor(at.Nanoseconds, 1_000_000) * 1_000_000),
        _ => value,
    };

    /// <summary>A member of an output row, read back.</summary>
    public static object? From(object? value, ClrKind kind) => value switch
    {
        Utf8 text => text.ToString(),
        SqlBytes bytes => new BytesValue(bytes.ToArray()),
        Timestamp at => new Instant(at.Nanoseconds),
        DateTime at => new Instant((at.Ticks - DateTime.UnixEpoch.Ticks) * 100),
        DateTimeOffset at => new Instant((at.UtcTicks - DateTime.UnixEpoch.Ticks) * 100),
        long unix when kind == ClrKind.UnixMilliseconds => new Instant(unix * 1_000_000),
        Enum colour => Convert.ChangeType(colour, colour.GetTypeCode()),
        _ => value,
    };
}
