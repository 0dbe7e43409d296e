using System;

namespace Laminar.Compiler.Tests.Emit;

internal static class WideRows
{
    private static readonly Timestamp Time = Timestamp.From(new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc));

    /// <summary>Every nullable column is NULL, every other default.</summary>
    public static readonly Wide Empty = new Wide() with { Ts = Time, At = DateTime.UnixEpoch, Offset = DateTimeOffset.UnixEpoch };

    /// <summary>Every column has a value.</summary>
    public static readonly Wide Full = new(
        Time, true, false, -1, -2, -3, -4, 7, long.MinValue, 9, 255, 65535, 4_000_000_000, 11, ulong.MaxValue, 12, 1.5f, -2.5f, 3.25, 2.5, 1.10m, -7.5m,
        Utf8.Of("name"), Utf8.Of("maybe name, quite long"), new DateTime(2024, 1, 2, 3, 4, 5, 6, DateTimeKind.Utc), new DateTime(1969, 1, 2, 0, 0, 0, DateTimeKind.Utc),
        new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), new DateOnly(2024, 2, 29), new DateOnly(2024, 1, 2), new TimeOnly(23, 59, 59, 999), new TimeOnly(1, 2, 3),
        TimeSpan.FromHours(-5), TimeSpan.FromTicks(1), 1_700_000_000_123, -5, Side.Sell, Side.Sell);
}
