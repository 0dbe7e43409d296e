using System.Linq;
using Laminar.Compiler.Catalog;
using Xunit;

namespace Laminar.Compiler.Tests.Binding;

public sealed class OutputTests
{
    private const string Second = " GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND) AS w";

    [Theory]
    [InlineData("SELECT price, Price + 1, Symbol AS s, 'a', UPPER(Venue), CAST(Price AS INTEGER) FROM Trade", "Price, col2, s, col4, upper, col6")]
    [InlineData("SELECT COUNT(*), COUNT(Venue), COUNT(*) AS count2 FROM Trade" + Second, "count, count3, count2")]
    [InlineData("SELECT MAX(Price), window_start, w.end, TUMBLE_START(w) FROM Trade" + Second, "max, window_start, window_end, tumble_start")]
    [InlineData("SELECT Price + 1, Symbol AS COL_1 FROM Trade", "col12, COL_1")]
    [InlineData("SELECT EXTRACT(HOUR FROM Ts), COALESCE(Venue, 'x') FROM Trade", "extract, coalesce")]
    [InlineData("SELECT TUMBLE(Ts, INTERVAL '1' SECOND) AS b, Symbol FROM Trade" + Second, "b_start, b_end, Symbol")]
    public void Names_of_columns(string sql, string names) => Assert.Equal(names, string.Join(", ", Sql.Good(sql, null).Root.Output.Select(x => x.Name)));

    [Theory]
    [InlineData("SELECT Ts, Venue, UPPER(Venue) AS u, Ts + INTERVAL '1' SECOND AS later FROM Trade", "DateTime, Utf8, Utf8, DateTime")]
    [InlineData("SELECT best_price, UPPER(best_price) AS u, At, At + INTERVAL '1' SECOND AS later FROM Quote", "String, String, UnixMilliseconds, Timestamp")]
    [InlineData("SELECT window_start, MAX(Ts) AS m, MIN(Venue) AS v FROM Trade GROUP BY TUMBLE(INTERVAL '1' SECOND)", "DateTime, DateTime, Utf8")]
    [InlineData("SELECT window_end, LAST_VALUE(At) AS a, MAX(best_price) AS p FROM Quote GROUP BY TUMBLE(INTERVAL '1' SECOND)", "Timestamp, UnixMilliseconds, String")]
    [InlineData("SELECT 1 AS a, 1.5 AS b, Id > 1 AS c, NULL AS d FROM Timeless", "Int32, Decimal, Bool, Utf8")]
    public void How_columns_are_held(string sql, string kinds) => Assert.Equal(kinds, string.Join(", ", Sql.Good(sql, null).Root.Output.Select(x => x.Clr)));

    [Fact]
    public void Event_times_pass_through_projections_and_windows_make_new_ones()
    {
        var output = Sql.Good("SELECT Symbol, window_start AS s, window_end, window_time, MAX(Ts) AS m, window_end + INTERVAL '1' SECOND AS l FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND)", null).Root.Output;
        Assert.Equal([null, 1_000_000_000, 0, 1, null, null], output.Select(x => x.TimeLag));

        Assert.Equal([0, null, null], Sql.Good("SELECT t AS ts, u, p FROM (SELECT Ts AS t, Ts + INTERVAL '1' SECOND AS u, Price AS p FROM Trade WHERE Price > 1)", null).Root.Output.Select(x => x.TimeLag));
        Assert.Equal([10_000_000_000, null], Sql.Good("SELECT window_start, Ts FROM Trade GROUP BY Ts, HOP(INTERVAL '1' SECOND, INTERVAL '10' SECOND)", null).Root.Output.Select(x => x.TimeLag));
    }

    [Fact]
    public void Compiling_twice_gives_the_same()
    {
        const string Query = "SELECT Symbol, SUM(Price) AS s, Nothing FROM Trade" + Second;
        Assert.Equal(Sql.Compile(Query), Sql.Compile(Query));
        Assert.Equal(Sql.Compile(Query.Replace(", Nothing", "")), Sql.Compile(Query.Replace(", Nothing", "")));
        Assert.NotEqual(Sql.Compile(Query.Replace(", Nothing", "")).Plan, Sql.Compile(Query.Replace("Nothing", "1 AS one")).Plan);
    }

    [Fact]
    public void Made_up_text_is_held_as_the_stream_holds_its_own() =>
        Assert.Equal(ClrKind.String, Sql.Good("SELECT 'x' AS a FROM Everything", null).Root.Output[0].Clr);
}
