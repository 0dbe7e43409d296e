using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Rows that an operator keeps are among the bytes of its state.</summary>
public sealed class StateBytesTests
{
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("SELECT Price FROM Marked ORDER BY Price LIMIT 10000")]
    [InlineData("SELECT Price FROM (SELECT Price, ROW_NUMBER() OVER (ORDER BY Price) AS rn FROM Marked) AS ranked WHERE rn <= 10000")]
    [InlineData("SELECT Price FROM (SELECT Price, ROW_NUMBER() OVER (PARTITION BY Quantity ORDER BY Price) AS rn FROM Marked) AS ranked WHERE rn <= 5")]
    [InlineData("SELECT a.Price FROM Marked AS a ASOF LEFT JOIN Marked AS b MATCH_CONDITION (b.Ts > a.Ts AND b.Ts <= a.Ts + INTERVAL '1' DAY) ON a.Quantity = b.Quantity AND NOT b.IsMark")]
    public void Kept_rows_count(string sql)
    {
        using var query = new RunningQuery.Started<Marked>(CSharpEmitter.Emit(Queries.Plan(sql, catalog: new TableCatalog(EquatableArray.Of<CatalogEntry>(TestStreams.Of<Marked>("Ts")), default)), Queries.Declaration), new QueryOptions { FarFuture = null });
        var before = query.Counters.StateBytes;
        query.Input.Push(Enumerable.Range(0, 10_000).Select(i => new Marked(Noon.AddSeconds(i), "x", i, i % 100 == 0 ? i : i % 1000, true)).ToArray());
        Assert.InRange(query.Counters.StateBytes - before, 1000 * sizeof(double), 10_000_000);
    }
}
