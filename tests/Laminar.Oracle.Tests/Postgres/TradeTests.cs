using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Readable;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Laminar.Reference;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.Postgres;

/// <summary>
/// Readable queries of Queries/Good as PostgreSQL answers them: Queries/Trades has the same question in its words. There <c>every_trade</c> is all rows with their number, and <c>trade</c>
/// those that are not below the watermark when they come, five seconds behind the latest before them.
/// </summary>
public sealed class TradeTests(ITestOutputHelper output)
{
    private const string Folder = "Trades";

    private static readonly Lazy<Dictionary<string, (CompiledQuery? Query, string? Failure)>> Queries = new(() =>
    {
        var names = QueryFiles.Names(Folder).ToList();
        return names.Zip(QueryBatch.Compile([.. names.Select(name => new QueryText(RowType.Of<Trade>(), QueryFiles.Sql("Good", name)))], unoptimized: false)).ToDictionary();
    });

    public static TheoryData<string> All => [.. QueryFiles.Names(Folder)];

    [PostgresTheory]
    [MemberData(nameof(All))]
    public void Readable_queries_give_what_PostgreSQL_gives(string name)
    {
        var (query, failure) = Queries.Value[name];
        Assert.True(query is not null, failure);

        var rows = GoodQueryTests.Rows(name);
        var actual = CaseRunner.Engine(Case.Of(query, rows, new Schedule([.. rows.Select(_ => new Step.Single())])));
        var types = query.Plan.Root.Output.Select(column => column.Type).ToArray();
        var expected = CsvLines.Read(PostgresServer.Instance.Run(Table(rows) + QueryFiles.Sql(Folder, name)));
        output.WriteLine($"{name}: {actual.Rows.Count} rows of {rows.Count} trades compared with PostgreSQL's {expected.Count}");
        Assert.Null(actual.Broken);
        Assert.Equal(0, actual.Bad);
        Assert.NotEmpty(expected);
        var parsed = expected.Select(row => row.Select((field, i) => PostgresValue.Read(field, types[i])).ToArray()).ToList();
        Assert.Null(Comparison.Difference(Outcome.Of(parsed), actual with { Late = 0 }));
    }

    private static string Table(IReadOnlyList<object?[]> rows) => $"""
        CREATE TEMP TABLE every_trade (id int, ts timestamp, symbol text, quantity int, price float8, fee numeric, note text, settles date, sell bool);
        INSERT INTO every_trade VALUES {string.Join(",\n", rows.Select((row, i) => $"({i}, {string.Join(", ", row.Select(Literal))})"))};
        CREATE TEMP TABLE trade AS SELECT * FROM (SELECT *, max(ts) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest FROM every_trade) AS t
            WHERE latest IS NULL OR ts >= latest - interval '5 seconds';

        """;

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => "'" + TextOf.Value(value).Replace("'", "''", StringComparison.Ordinal) + "'",
    };
}
