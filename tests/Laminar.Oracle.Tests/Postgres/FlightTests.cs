using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.Postgres;

/// <summary>
/// Queries over 20,000 real flights: the emitted code's rows against those of the same question put to PostgreSQL. Each file in Queries/Flights
/// holds both, the second after a line "-- postgres".
/// </summary>
public sealed class FlightTests(ITestOutputHelper output)
{
    private static readonly Lazy<Dictionary<string, (QueryText Text, (CompiledQuery? Query, string? Failure) Compiled)>> Queries = new(() =>
    {
        var names = Names().ToList();
        var texts = names.Select(name => new QueryText(RowType.Of<Flight>(), Read(name)[0])).ToList();
        var compiled = QueryBatch.Compile(texts, unoptimized: false);
        return names.Select((name, i) => (name, (texts[i], compiled[i]))).ToDictionary();
    });

    public static TheoryData<string> All => [.. Names()];

    [PostgresTheory]
    [MemberData(nameof(All))]
    public void Flights_give_what_PostgreSQL_gives(string name)
    {
        Assert.True(Flights.AreInPostgres);
        var (_, (query, failure)) = Queries.Value[name];
        Assert.True(query is not null, failure);

        var rows = Flights.Rows;
        var actual = CaseRunner.Engine(Case.Of(query, rows, new Schedule([.. Enumerable.Repeat(new Step.Batch(777), 1 + rows.Count / 777)])));
        var expected = CsvLines.Read(PostgresServer.Instance.Run(Read(name)[1]));
        output.WriteLine($"{name}: {actual.Rows.Count} rows of {rows.Count} flights compared with PostgreSQL's {expected.Count}");
        Assert.Null(actual.Broken);
        Assert.Equal((0, 0), (actual.Late, actual.Bad));
        Assert.NotEmpty(expected);
        var types = query.Plan.Root.Output.Select(column => column.Type).ToArray();
        var parsed = expected.Select(row => row.Select((field, i) => PostgresValue.Read(field, types[i])).ToArray()).ToList();
        // What has been forgotten on the way, PostgreSQL does not count.
        Assert.Null(Comparison.Difference(Outcome.Of(parsed) with { Expired = actual.Expired }, actual));
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Queries", "Flights");

    private static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order();

    private static string[] Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".sql")).Split("-- postgres");
}
