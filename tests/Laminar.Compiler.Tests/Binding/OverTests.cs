using Laminar.Compiler.Logical;
using Xunit;

namespace Laminar.Compiler.Tests.Binding;

/// <summary>Which windows share an operator, and where a rank's bound goes.</summary>
public sealed class OverTests
{
    [Theory]
    [InlineData("LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS a, LAG(Price, 3) OVER (PARTITION BY Symbol ORDER BY Ts) AS b", 1)]
    [InlineData("LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS a, SUM(Price) OVER (PARTITION BY Symbol ORDER BY Ts ROWS 3 PRECEDING) AS b", 1)]
    [InlineData("LEAD(Price) OVER (ORDER BY Ts) AS a, LEAD(Price, 3) OVER (ORDER BY Ts) AS b", 1)]
    [InlineData("LAG(Price) OVER (ORDER BY Ts) AS a, LEAD(Price) OVER (ORDER BY Ts) AS b", 2)]
    [InlineData("LAG(Price) OVER (PARTITION BY Symbol ORDER BY Ts) AS a, LAG(Price) OVER (ORDER BY Ts) AS b", 2)]
    [InlineData("SUM(Price) OVER (ORDER BY Ts) AS a, SUM(Price) OVER (ORDER BY Ts ROWS UNBOUNDED PRECEDING) AS b", 2)]
    [InlineData("SUM(Price) OVER (ORDER BY Ts) AS a, SUM(Price) OVER (ORDER BY Ts) + 1 AS b", 1)]
    public void Calls_of_one_window_share_an_operator(string items, int operators)
    {
        var plan = Logical($"SELECT {items} FROM Trade LATE DATA DROP");
        Assert.Equal(operators, Count(plan, "Over "));
        Assert.Equal(1, Count(plan, "TimeOrder "));
    }

    [Theory]
    [InlineData("rn <= 3", 3, false)]
    [InlineData("rn < 3", 2, false)]
    [InlineData("3 >= rn", 3, false)]
    [InlineData("rn = 1", 1, false)]
    [InlineData("rn = 2", 2, true)]
    [InlineData("rn BETWEEN 2 AND 5", 5, true)]
    [InlineData("rn <= 7 AND Price > 1", 7, true)]
    [InlineData("rn <= 7 AND rn <= 4", 4, false)]
    public void A_bound_of_a_rank_goes_to_where_rows_are_ranked(string condition, int limit, bool leavesFilter)
    {
        var plan = Logical($"SELECT Price FROM (SELECT Price, ROW_NUMBER() OVER (ORDER BY Price DESC) AS rn FROM Trade) AS q WHERE {condition}");
        Assert.Contains($"Ranked ROW_NUMBER() <= {limit} ", plan);
        Assert.Equal(leavesFilter, plan.Contains("Filter "));
    }

    [Theory]
    [InlineData("rn > 3")]
    [InlineData("rn <> 1")]
    [InlineData("rn <= Quantity")]
    [InlineData("rn <= 3 OR Price > 1")]
    public void A_rank_without_a_bound_is_refused(string condition) => Assert.Contains(
        Sql.Compile($"SELECT Price FROM (SELECT Price, Quantity, RANK() OVER (ORDER BY Price) AS rn FROM Trade) AS q WHERE {condition}").Diagnostics, x => x.Rule.Id == "LAM2064");

    private static string Logical(string sql)
    {
        var result = Sql.Compile(sql);
        Assert.NotNull(result.Logical);
        return LogicalPrinter.Print(result.Logical);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
