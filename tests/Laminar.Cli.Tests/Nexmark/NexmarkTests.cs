using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Laminar.Oracle.Postgres;
using Nexmark.Events;
using Nexmark.Running;
using Xunit;

namespace Laminar.Cli.Tests.Nexmark;

/// <summary>
/// The sample's nexmark.sql, run over the sample's events as its readme says, against the same questions put to PostgreSQL (postgres.sql), and the sample's
/// classes, run over the same events, against the script.
/// </summary>
public sealed class NexmarkTests
{
    // 40 seconds of event time: several windows of ten, and auctions that expire.
    private const int Events = 20_000;

    private static readonly EventStream Stream = new(Seed: 7, EventsPerSecond: 500);

    private static readonly Lazy<Dictionary<string, List<string[]>>> Expected = new(Questions);

    private static readonly Lazy<Dictionary<string, List<string[]>>> Actual = new(Run);

    public static TheoryData<string> Names => [.. Sections().Select(x => x.Name)];

    [PostgresTheory]
    [MemberData(nameof(Names))]
    public void Gives_what_PostgreSQL_gives(string name)
    {
        var (expected, actual) = (Expected.Value[name], Actual.Value[name]);
        Assert.NotEmpty(expected);

        // It goes by the clock: which windows there are nobody can know, only how many bids each bidder made.
        if (name == "q12")
        {
            actual = [.. actual.GroupBy(row => row[0]).Select(x => new[] { x.Key, x.Sum(row => long.Parse(row[1], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture) })];
        }

        Assert.Equal(Sorted(expected), Sorted(actual));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Classes_give_what_the_script_gives(string name)
    {
        var there = new Dictionary<string, int>();
        var query = AllQueries.List.Single(x => x.Name == name);
        query.Run(Stream, Events, row =>
        {
            var (fields, weight) = ClassRows.Read(row);
            var text = name == "q12" ? string.Join(" | ", fields[..2]) : string.Join(" | ", fields.Select(Shown));
            there[text] = there.GetValueOrDefault(text) + weight;
        });
        Assert.All(there.Values, count => Assert.True(count >= 0));
        var actual = there.SelectMany(x => Enumerable.Repeat(x.Key, x.Value));
        var expected = Actual.Value[name];
        Assert.NotEmpty(expected);
        if (name == "q12")
        {
            Assert.Equal(BidsOfBidders(expected), BidsOfBidders(actual.Select(x => x.Split(" | "))));
            return;
        }

        Assert.Equal(Sorted(expected), actual.Order(StringComparer.Ordinal));
    }

    /// <summary>Of windows by the clock: which there are nobody can know, only how many bids each bidder made.</summary>
    private static Dictionary<string, long> BidsOfBidders(IEnumerable<string[]> rows) =>
        rows.GroupBy(row => row[0]).ToDictionary(x => x.Key, x => x.Sum(row => long.Parse(row[1], CultureInfo.InvariantCulture)));

    private static List<string> Sorted(List<string[]> rows) => [.. rows.Select(row => string.Join(" | ", row.Select(Shown))).Order(StringComparer.Ordinal)];

    /// <summary>Of numbers with a fraction so many digits as both sides compute alike.</summary>
    private static string Shown(string field) => field.Contains('.', StringComparison.Ordinal) && double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number.ToString("G12", CultureInfo.InvariantCulture)
        : field;

    private static Dictionary<string, List<string[]>> Run()
    {
        using var tool = new Tool();
        EventFiles.Write(tool.PathOf(""), Stream, Events);
        var script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", "Nexmark", "nexmark.sql")).Replace("'path' = '", "'path' = '{dir}", StringComparison.Ordinal);
        tool.With("nexmark.sql", script).Run("run", "{dir}nexmark.sql").Success();
        return Sections().ToDictionary(x => x.Name, x => Rows(tool.Read(x.Name + ".csv")).Skip(1).ToList());
    }

    private static Dictionary<string, List<string[]>> Questions()
    {
        var folder = Directory.CreateTempSubdirectory("laminar-nexmark-").FullName;
        try
        {
            EventFiles.Write(folder, Stream, Events);
            PostgresServer.Instance.Run($"""
                CREATE TABLE person (id bigint, name text, "emailAddress" text, "creditCard" text, city text, state text, "dateTime" timestamp, extra text);
                CREATE TABLE auction (id bigint, "itemName" text, description text, "initialBid" bigint, reserve bigint, "dateTime" timestamp, expires timestamp, seller bigint, category bigint, extra text);
                CREATE TABLE bid (auction bigint, bidder bigint, price bigint, channel text, url text, "dateTime" timestamp, extra text);
                CREATE TABLE side_input (key bigint, value text);
                \copy person FROM '{folder}/person.csv' WITH (FORMAT csv, HEADER true)
                \copy auction FROM '{folder}/auction.csv' WITH (FORMAT csv, HEADER true)
                \copy bid FROM '{folder}/bid.csv' WITH (FORMAT csv, HEADER true)
                \copy side_input FROM '{folder}/side_input.csv' WITH (FORMAT csv, HEADER true)
                """);
            return Sections().ToDictionary(x => x.Name, x => Rows(PostgresServer.Instance.Run(x.Sql)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string[]> Rows(string csv) => [.. CsvLines.Read(csv).Select(row => row.Select(field => field ?? "NULL").ToArray())];

    private static IEnumerable<(string Name, string Sql)> Sections() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", "Nexmark", "postgres.sql")).Split("-- ", StringSplitOptions.RemoveEmptyEntries)
            .Select(section => (section[..section.IndexOf('\n', StringComparison.Ordinal)], section[section.IndexOf('\n', StringComparison.Ordinal)..]));
}
