using System;
using System.Linq;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Emitted queries over each kind of window.</summary>
public class WindowRunTests
{
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    private static Trade At(double seconds, int symbol, double price = 1, long quantity = 1) => new(Noon.AddSeconds(seconds), symbol, price, quantity);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sessions(bool unoptimized)
    {
        const string sql = """
            SELECT Symbol, SUM(Quantity) AS q, CAST(EXTRACT(SECOND FROM window_start) AS INTEGER) AS a, CAST(EXTRACT(SECOND FROM window_end) AS INTEGER) AS b
            FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '2' SECOND)
            """;
        Assert.Equal(
            ["2 1 1 3", "1 3 0 4", "1 7 5 8"],
            RunningQuery.Run(sql, unoptimized, null, At(0, 1), At(2, 1, 1, 2), At(1, 2), At(6, 1, 1, 4), At(5, 1, 1, 3)));
    }

    [Fact]
    public void A_row_between_two_sessions_joins_them()
    {
        const string sql = "SELECT COUNT(*) AS n, FIRST_VALUE(Quantity) AS f, LAST_VALUE(Quantity) AS l FROM Trade GROUP BY SESSION(INTERVAL '1' SECOND)";
        Assert.Equal(["3 1 3"], RunningQuery.Run(sql, At(0, 1, 1, 1), At(2, 1, 1, 3), At(1, 1, 1, 2)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Cumulating(bool unoptimized)
    {
        const string sql = """
            SELECT SUM(Quantity) AS q, CAST(EXTRACT(SECOND FROM window_start) AS INTEGER) AS a, CAST(EXTRACT(SECOND FROM window_end) AS INTEGER) AS b
            FROM Trade GROUP BY CUMULATE(Ts, INTERVAL '2' SECOND, INTERVAL '6' SECOND)
            """;
        Assert.Equal(
            ["1 0 2", "3 0 4", "3 0 6", "4 6 10", "4 6 12"],
            RunningQuery.Run(sql, unoptimized, null, At(0, 1), At(2, 1, 1, 2), At(9, 1, 1, 4)));
    }

    [Fact]
    public void Names_of_every_kind_of_window()
    {
        Assert.Equal(
            ["1 2 1"],
            RunningQuery.Run("SELECT CAST(EXTRACT(SECOND FROM SESSION_START(Ts, INTERVAL '1' SECOND)) AS INTEGER) AS a, CAST(EXTRACT(SECOND FROM w.end) AS INTEGER) AS b, COUNT(*) AS n FROM Trade GROUP BY SESSION(Ts, INTERVAL '1' SECOND) AS w HAVING w.end > w.start", At(1, 1)));
        Assert.Equal(
            ["0 1", "0 2"],
            RunningQuery.Run("SELECT CAST(EXTRACT(SECOND FROM CUMULATE_START(w)) AS INTEGER) AS a, CAST(EXTRACT(SECOND FROM CUMULATE_END()) AS INTEGER) AS b FROM Trade GROUP BY CUMULATE(Ts, INTERVAL '1' SECOND, INTERVAL '2' SECOND) AS w", At(0, 1)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Grouping_sets(bool unoptimized)
    {
        const string sql = """
            SELECT Symbol, Quantity % 2 AS odd, COUNT(*) AS n, SUM(Symbol) AS s, GROUPING(Symbol, Quantity % 2) AS g
            FROM Trade WHERE Price > 0 GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND), ROLLUP (Symbol, Quantity % 2) HAVING COUNT(*) > 0
            """;
        var rows = RunningQuery.Run(sql, unoptimized, null, At(0, 1), At(0, 1, 1, 2), At(0.5, 2), At(0.6, 9, -1));
        Assert.Equal(["1 0 1 1 0", "1 1 1 1 0", "1 NULL 2 2 1", "2 1 1 2 0", "2 NULL 1 2 1", "NULL NULL 3 4 3"], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_rolled_up_key_is_not_a_NULL_one()
    {
        const string sql = "SELECT MaybeNumber AS k, COALESCE(MaybeNumber, -1) AS c, COUNT(*) AS n, GROUPING(MaybeNumber) AS g FROM Wide GROUP BY CUBE (MaybeNumber), TUMBLE(Ts, INTERVAL '1' SECOND)";
        Assert.Equal(["7 7 1 0", "NULL -1 1 0", "NULL -1 2 1"], RunningQuery.Run(sql, WideRows.Full with { MaybeNumber = 7 }, WideRows.Full with { MaybeNumber = null }).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_late_row_of_several_grouping_sets_is_one_row()
    {
        const string sql = "SELECT Symbol, COUNT(*) AS n FROM Trade GROUP BY GROUPING SETS ((Symbol), ()), TUMBLE(Ts, INTERVAL '1' SECOND)";
        using var query = new RunningQuery.Started<Trade>(Compiler.Emit.CSharpEmitter.Emit(Queries.Plan(sql), Queries.Declaration));
        query.Input.Push([At(0, 1), At(20, 1), At(1, 1)]);
        Assert.Equal(1, query.Counters.RowsLate);
        query.Complete();
        Assert.Equal(["1 1", "1 1", "NULL 1", "NULL 1"], query.Output.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Windows_of_rows_that_are_not_grouped()
    {
        const string window = "CAST(EXTRACT(SECOND FROM window_start) AS INTEGER) AS a, CAST(EXTRACT(SECOND FROM window_end) AS INTEGER) AS b";
        Assert.Equal(
            ["1 2 4", "2 4 6"],
            RunningQuery.Run($"SELECT Symbol, {window} FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '2' SECOND))", At(2, 1), At(5.5, 2)));
        Assert.Equal(
            ["1 1 4", "1 2 5", "1 3 6"],
            RunningQuery.Run($"SELECT Symbol, {window} FROM TABLE(HOP(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' SECOND, INTERVAL '3' SECOND)) WHERE Symbol < 3", At(3.5, 1), At(4, 3)));
        Assert.Equal(
            ["1 0 4", "1 0 6"],
            RunningQuery.Run($"SELECT t.Symbol, {window} FROM TABLE(CUMULATE(DATA => TABLE Trade, TIMECOL => DESCRIPTOR(Ts), STEP => INTERVAL '2' SECOND, SIZE => INTERVAL '6' SECOND)) AS t", At(3.5, 1)));
        Assert.Single(RunningQuery.Run("SELECT *, window_time AS t FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '2' SECOND))", At(2, 1)));
    }

    [Fact]
    public void Table_valued_windows_that_are_grouped()
    {
        Assert.Equal(
            ["1 2", "2 1", "1 1"],
            RunningQuery.Run("SELECT Symbol, COUNT(*) AS n FROM TABLE(SESSION(TABLE Trade PARTITION BY Symbol, DESCRIPTOR(Ts), INTERVAL '1' SECOND)) GROUP BY window_start, window_end, Symbol", At(0, 1), At(1, 1), At(1.5, 2), At(5, 1)));
        Assert.Equal(
            ["1", "2"],
            RunningQuery.Run("SELECT COUNT(*) AS n FROM TABLE(CUMULATE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' SECOND, INTERVAL '2' SECOND)) GROUP BY window_start, window_end", At(0, 1), At(1, 1)));
    }

    [Fact]
    public void Windows_over_sessions()
    {
        const string sql = """
            SELECT CAST(EXTRACT(SECOND FROM window_end) AS INTEGER) AS e, COUNT(*) AS sessions, SUM(n) AS n
            FROM (SELECT Symbol, COUNT(*) AS n, window_end AS ts FROM Trade GROUP BY Symbol, SESSION(Ts, INTERVAL '1' SECOND)) AS s
            GROUP BY CUMULATE(ts, INTERVAL '5' SECOND, INTERVAL '10' SECOND)
            """;
        Assert.Equal(["5 2 3", "10 3 4"], RunningQuery.Run(sql, At(0, 1), At(0.5, 1), At(1, 2), At(7, 1)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_time_of_a_window_does_not_make_rows_late_that_are_not(bool unoptimized)
    {
        const string sql = """
            SELECT COUNT(*) AS n, CAST(EXTRACT(MINUTE FROM window_end) AS INTEGER) AS m
            FROM (SELECT window_time AS at FROM TABLE(TUMBLE(TABLE Trade, DESCRIPTOR(Ts), INTERVAL '1' MINUTE))) GROUP BY TUMBLE(at, INTERVAL '30' SECOND)
            """;
        Assert.Equal(["2 1", "1 2", "1 4"], RunningQuery.Run(sql, unoptimized, null, At(1, 1), At(63, 1), At(59, 1), At(200, 1)));
    }
}
