using System;
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
}
