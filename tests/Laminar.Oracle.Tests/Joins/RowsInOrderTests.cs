using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Oracle.Running;
using Xunit;

namespace Laminar.Oracle.Joins;

/// <summary>
/// Joins with STATE TTL over streams in order, whose batches are taken whole: a row that came in the batch that another has gone in meets it or not by their times alone, as if each had come by itself. Rows of the far future have
/// times that say nothing of the watermark.
/// </summary>
public sealed class RowsInOrderTests
{
    private static readonly WatermarkStrategy InOrder = new(Compiler.Catalog.WatermarkKind.Ascending);

    [Theory]
    [InlineData("JOIN", true, true, false)]
    [InlineData("LEFT JOIN", true, true, false)]
    [InlineData("FULL JOIN", true, true, false)]
    [InlineData("SEMI JOIN", true, true, false)]
    [InlineData("ANTI JOIN", true, true, false)]
    [InlineData("FULL JOIN", true, false, false)]
    [InlineData("FULL JOIN", false, true, false)]
    [InlineData("JOIN", true, true, true)]
    [InlineData("FULL JOIN", true, true, true)]
    public void A_row_meets_those_that_have_not_gone_when_it_comes(string shape, bool left, bool right, bool hasFarRows)
    {
        var items = shape is "SEMI JOIN" or "ANTI JOIN" ? "t.Ts, t.Price" : "t.Ts, t.Price, k.Ts AS u, k.Price AS p";
        var text = new QueryText(
            RowType.Of<Trade>(), $"SELECT {items} FROM Trade AS t {shape} Ticks AS k ON t.Quantity = k.Symbol AND k.Venue >= 0 WHERE t.Price > -1000 STATE TTL INTERVAL '8' SECOND")
        {
            Other = RowType.Of<Ticks>(),
            Watermark = left ? InOrder : null,
            OtherWatermark = right ? InOrder : null,
            FarFuture = hasFarRows ? TimeSpan.FromSeconds(6) : null,
        };
        var random = new Random(Seeds.Seed);
        var results = 0;
        foreach (var (query, failure) in new[] { QueryBatch.CompileBoth([text])[0] }.SelectMany(both => new[] { both.Optimised, both.Plain }))
        {
            Assert.True(query is not null, failure);
            Assert.Equal(left, query.Source.Contains("LeftRaises => true", StringComparison.Ordinal));
            Assert.Equal(right, query.Source.Contains("RightRaises => true", StringComparison.Ordinal));
            for (var run = 0; run < 150; run++)
            {
                var rows = RowGenerator.Rows(random, query, random.Next(60));
                var schedule = Schedule.Random(random, rows, ticks: hasFarRows);
                var @case = new Case(query, rows, hasFarRows ? schedule.After(rows) : schedule);
                Assert.Null(CaseRunner.Difference(@case, out var open));
                Assert.False(open);
                results += CaseRunner.Oracle(@case).Outcome.Changes.Count;
            }
        }

        Assert.InRange(results, 100, int.MaxValue);
    }

    [Fact]
    public void A_stream_that_is_read_twice_is_cut_where_rows_go()
    {
        var text = new QueryText(RowType.Of<Trade>(), "SELECT a.Ts, b.Price FROM Trade AS a JOIN Trade AS b ON a.Quantity = b.Quantity STATE TTL INTERVAL '2' SECOND") { Watermark = InOrder };
        var (query, failure) = QueryBatch.CompileBoth([text])[0].Optimised;
        Assert.True(query is not null, failure);
        Assert.DoesNotContain("Raises => true", query.Source, StringComparison.Ordinal);
    }
}
