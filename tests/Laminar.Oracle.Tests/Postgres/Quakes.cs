using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Laminar.Reference;

namespace Laminar.Oracle.Postgres;

/// <summary>The earthquakes in both places. In PostgreSQL each has its number and the watermark when it comes: the latest time before it, and its own.</summary>
public static class Quakes
{
    private static readonly Lazy<IReadOnlyList<object?[]>> Loaded = new(() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "earthquakes.jsonl")).Select(Row)]);

    private static readonly Lazy<bool> Copied = new(() =>
    {
        var lines = Loaded.Value.Select((row, i) => string.Create(
            CultureInfo.InvariantCulture,
            $"({i}, timestamp '1970-01-01' + {((Instant)row[0]!).Nanoseconds / 1_000_000} * interval '1 millisecond', '{row[1]}', {row[2]:R}, '{((string)row[3]!).Replace("'", "''")}', '{row[4]}', {row[5]:R})"));
        PostgresServer.Instance.Run($"""
            CREATE TABLE quake_row (i int, time timestamp, id text, mag float8, place text, net text, depth float8);
            INSERT INTO quake_row VALUES {string.Join(",\n", lines)};
            CREATE TABLE quake AS SELECT *, max(time) OVER (ORDER BY i) AS watermark FROM quake_row;
            """);
        return true;
    });

    public static IReadOnlyList<object?[]> Rows => Loaded.Value;

    public static bool AreInPostgres => Copied.Value;

    private static object?[] Row(string line)
    {
        var quake = JsonDocument.Parse(line).RootElement;
        return
        [
            new Instant(quake.GetProperty("time").GetInt64() * 1_000_000), quake.GetProperty("id").GetString(), quake.GetProperty("mag").GetDouble(),
            quake.GetProperty("place").GetString(), quake.GetProperty("net").GetString(), quake.GetProperty("depth").GetDouble(),
        ];
    }
}
