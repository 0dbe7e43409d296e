using System;
using System.IO;
using System.Linq;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Queries of several inputs at work.</summary>
public class UnionTests
{
    private const string TradesAndOrders = "SELECT Symbol AS id, Price AS amount FROM Trade WHERE Price > 1 UNION ALL SELECT 7, Total FROM \"Order\"";

    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_of_each_stream_as_they_come(bool unoptimized)
    {
        using var query = Start(TradesAndOrders, unoptimized);
        query.Input.Push([Trade(1, 2), Trade(2, 1)]);
        query.InputOf<Order>().Push(Order("a", 30));
        query.Input.Push(Trade(3, 4));
        query.Complete();
        Assert.Equal(["1 2", "7 30", "3 4"], query.Output);
        Assert.Equal(4, query.Counters.RowsIn);
        Assert.Equal(3, query.Counters.RowsOut);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_read_by_several_branches_is_one_input(bool unoptimized)
    {
        const string Sql = "WITH t AS (SELECT Symbol AS s, Quantity AS q FROM Trade) SELECT s, 'a' AS w FROM t UNION ALL SELECT q, 'b' FROM t WHERE q > 5 UNION ALL SELECT 0, 'c' FROM t";
        Assert.Equal(["1 a", "2 a", "9 b", "0 c", "0 c"], RunningQuery.Run(Sql, unoptimized, null, Trade(1, 1, 3), Trade(2, 1, 9)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Something_above_a_union(bool unoptimized)
    {
        const string Sql = "SELECT id + 1 AS n, amount FROM (SELECT Symbol AS id, Price AS amount FROM Trade UNION ALL SELECT Symbol * 10, 0.5 FROM Trade) WHERE amount < 3";
        Assert.Equal(["2 2", "11 0.5", "21 0.5"], RunningQuery.Run(Sql, unoptimized, null, Trade(1, 2), Trade(2, 4)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Windows_of_several_streams(bool unoptimized)
    {
        const string Sql = """
            SELECT COUNT(*) AS n, window_end AS e FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)
            UNION ALL
            SELECT COUNT(*) + 100, window_end FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' MINUTE)
            """;
        var rows = RunningQuery.Run(Sql, unoptimized, null, Trade(1, 2), Trade(2, 4));
        Assert.Equal(["2 01/02/2024 12:00:01", "102 01/02/2024 12:01:00"], rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Values_come_when_the_query_starts(bool unoptimized)
    {
        using var query = Start("SELECT Symbol, Price FROM Trade UNION ALL SELECT * FROM (VALUES (1, 2.5), (2, NULL)) AS t (a, b) WHERE a > 0", unoptimized);
        Assert.Equal(["1 2.5", "2 NULL"], query.Output);
        using var saved = new MemoryStream();
        query.Save(saved);
        saved.Position = 0;
        using var restored = Start("SELECT Symbol, Price FROM Trade UNION ALL SELECT * FROM (VALUES (1, 2.5), (2, NULL)) AS t (a, b) WHERE a > 0", unoptimized, new QueryOptions { RestoreFrom = saved });
        restored.Input.Push(Trade(3, 4));
        restored.Complete();
        Assert.Equal(["3 4"], restored.Output);
    }

    [Fact]
    public void A_query_of_values_alone()
    {
        using var query = Start("VALUES (1, 'a'), (2, UPPER('b'))");
        Assert.Equal(["1 a", "2 B"], query.Output);
        query.Complete();
        Assert.Equal(2, query.Counters.RowsOut);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_that_stay_among_rows_that_are_taken_back(bool unoptimized)
    {
        const string Sql = "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY Symbol UNION ALL SELECT Symbol, Quantity FROM Trade WHERE Price > 1";
        var rows = RunningQuery.Run(Sql, unoptimized, null, Trade(1, 1), Trade(1, 2, 9));
        Assert.Equal(["+I 1 1", "-U 1 1", "+U 1 2", "+I 1 9"], rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_aggregate_over_a_union(bool unoptimized)
    {
        const string Sql = "SELECT s, SUM(n) AS total FROM (SELECT Symbol AS s, COUNT(*) AS n FROM Trade GROUP BY Symbol UNION ALL SELECT 5, Quantity FROM Trade WHERE Price > 1) GROUP BY s";
        var rows = RunningQuery.Run(Sql, unoptimized, null, Trade(5, 1), Trade(5, 2, 9));
        Assert.Equal("+U 5 11", rows[^1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_ALL_each_row_comes_once(bool unoptimized)
    {
        const string Sql = "SELECT Symbol AS s FROM Trade UNION SELECT Quantity FROM Trade UNION ALL SELECT 1 FROM Trade";
        Assert.Equal(["1", "2", "9", "1", "1"], RunningQuery.Run(Sql, unoptimized, null, Trade(1, 1, 2), Trade(2, 1, 9)));
    }

    [Fact]
    public void Filters_and_projections_go_into_the_inputs()
    {
        const string Sql = "SELECT p * 2 AS n FROM (SELECT Symbol AS id, Price AS p FROM Trade UNION ALL SELECT Number, Dbl FROM Wide) WHERE p > 1";
        var plan = Queries.Plan(Sql);
        Assert.Empty(plan.Root.Stages);
        Assert.All(Physical.PipelineTree.Inputs(plan.Root.Source), input => Assert.Single(Assert.Single(input.Stages).Filter));
        Assert.Single(Queries.Plan(Sql, unoptimized: true).Root.Stages);
    }

    [Fact]
    public void Types_meet()
    {
        var plan = Queries.Plan("SELECT Tiny, Real, Name, Day, NULL AS n FROM Wide UNION ALL SELECT Big, Money, 'x', TIMESTAMP '2024-01-01 00:00:00', 1 FROM Wide");
        Assert.Equal(["BigInt", "Double", "Text", "Timestamp", "Integer"], plan.Output.Select(c => c.Type.Kind.ToString()));
        Assert.Equal([false, false, false, false, true], plan.Output.Select(c => c.Nullable));
    }

    [Fact]
    public void An_input_that_has_ended_takes_no_more()
    {
        using var query = Start(TradesAndOrders);
        query.Complete<Trade>();
        var refused = Assert.Throws<InvalidOperationException>(() => query.Input.Push(Trade(1, 2)));
        Assert.Contains("input has been completed", refused.Message, StringComparison.Ordinal);
        query.InputOf<Order>().Push(Order("a", 3));
        query.Complete<Order>();
        Assert.Equal(["7 3"], query.Output);
        Assert.Throws<InvalidOperationException>(() => query.InputOf<Order>().Push(Order("a", 3)));
    }

    [Fact]
    public void A_stream_that_is_not_read_is_named()
    {
        using var query = Start(TradesAndOrders);
        var refused = Assert.Throws<ArgumentException>(query.Complete<Wide>);
        Assert.Contains("does not read", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_fails_in_one_branch_is_in_the_others()
    {
        using var query = Start("SELECT 10 / Symbol AS n FROM Trade UNION ALL SELECT Symbol FROM Trade");
        var failure = Assert.Throws<BadRowException>(() => query.Input.Push([Trade(5, 1), Trade(0, 1), Trade(2, 1)]));
        Assert.Equal((1, 3), (failure.Index, failure.Resume));
        Assert.Equal(["2", "5", "5", "0", "2"], query.Output);
    }

    [Fact]
    public void What_several_inputs_emit()
    {
        Snapshot.Compare("Union", "cs", Queries.Emit("SELECT Symbol AS id, Price AS amount FROM Trade UNION ALL SELECT 7, Total FROM \"Order\" UNION ALL VALUES (1, 2.5)"));
        Snapshot.Compare("Union_below", "cs", Queries.Emit(
            "SELECT id + 1 AS n FROM (SELECT Symbol AS id, Quantity AS q FROM Trade WHERE Price > 1 UNION ALL SELECT Number, Big FROM Wide UNION ALL SELECT Symbol, 0 FROM Trade) WHERE id / q > 1",
            unoptimized: true));
    }

    private static RunningQuery.Started<Trade> Start(string sql, bool unoptimized = false, QueryOptions? options = null) =>
        new(CSharpEmitter.Emit(Queries.Plan(sql, unoptimized), Queries.Declaration), options);

    private static Trade Trade(int symbol, double price, long quantity = 1) => new(Noon, symbol, price, quantity);

    private static Order Order(string customer, decimal total) => new(Noon, customer, null, total);
}
