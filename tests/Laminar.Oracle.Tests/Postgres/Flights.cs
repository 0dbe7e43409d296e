using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Oracle.Rows;
using Laminar.Reference;

namespace Laminar.Oracle.Postgres;

/// <summary>The flights in both places.</summary>
public static class Flights
{
    public static string File => Path.Combine(AppContext.BaseDirectory, "Data", "flights.csv");

    private static readonly Lazy<IReadOnlyList<object?[]>> Loaded = new(() =>
    {
        var columns = RowType.Of<Flight>().Entry.Columns;
        return [.. CsvLines.Read(System.IO.File.ReadAllText(File)).Skip(1).Select(line => line.Select((field, i) => (object?)CastTo.Type(field!, columns[i].Type)).ToArray())];
    });

    private static readonly Lazy<bool> Copied = new(() =>
    {
        PostgresServer.Instance.Run($"""
            CREATE TABLE flight (departure timestamp, origin text, destination text, distance int, delay int, id serial);
            \copy flight (departure, origin, destination, distance, delay) FROM '{File}' WITH (FORMAT csv, HEADER true)
            CREATE INDEX ON flight (destination, departure, id);
            CREATE INDEX ON flight (origin, departure, id);
            ANALYZE flight;
            """);
        return true;
    });

    public static IReadOnlyList<object?[]> Rows => Loaded.Value;

    public static bool AreInPostgres => Copied.Value;
}
