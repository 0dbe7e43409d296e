using System;
using System.IO;
using System.Linq;
using Laminar.Compiler.Emit;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Emitted queries at work.</summary>
public class RunTests
{
    private static readonly DateTime Noon = new(2024, 1, 2, 12, 0, 0, DateTimeKind.Utc);

    private static Trade At(double seconds, int symbol, double price = 1, long quantity = 1) => new(Noon.AddSeconds(seconds), symbol, price, quantity);

    [Fact]
    public void Filter_and_project()
    {
        var rows = RunningQuery.Run("SELECT Symbol + 1 AS s, Price * Quantity AS v FROM Trade WHERE Price > 2", At(0, 1, 1, 5), At(1, 2, 3, 5), At(2, 3, double.NaN, 5));
        Assert.Equal(["3 15", "4 NaN"], rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Vwap(bool unoptimized)
    {
        const string sql = """
            SELECT Symbol, SUM(Price * Quantity) / SUM(Quantity) AS Vwap, COUNT(*) AS n, window_end AS e
            FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND) HAVING COUNT(*) > 1
            """;
        var rows = RunningQuery.Run(sql, unoptimized, null, At(0, 1, 10, 1), At(0.5, 1, 20, 3), At(0.6, 2), At(1, 1, 5, 5), At(1.1, 1, 7, 5));
        Assert.Equal(["1 17.5 2 01/02/2024 12:00:01", "1 6 2 01/02/2024 12:00:02"], rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Window_over_window(bool unoptimized)
    {
        const string sql = """
            WITH s AS (SELECT Symbol, SUM(Quantity) AS q, window_end AS ts FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND))
            SELECT Symbol, MAX(q) AS busiest, COUNT(*) AS n FROM s WHERE q > 1 GROUP BY Symbol, TUMBLE(ts, INTERVAL '1' MINUTE)
            """;
        var rows = RunningQuery.Run(sql, unoptimized, null, At(0, 1, 1, 7), At(0.9, 1, 1, 2), At(1, 1), At(10, 1, 1, 5));
        Assert.Equal(["1 9 2"], rows);
    }

    [Fact]
    public void A_divisor_without_columns_is_computed_once()
    {
        const string sql = """SELECT 7 % CASE WHEN JSON_VALUE('{"a": "' || 'b' || '"}', '$.a') < 'c' THEN 4 ELSE 5 END AS v FROM Trade""";
        Assert.Equal(["3"], RunningQuery.Run(sql, At(0, 1)));
    }

    [Fact]
    public void Nothing_of_a_row_that_fails_is_folded_in()
    {
        const string sql = "SELECT COUNT(*) AS n, SUM(10 / Symbol) AS s, SUM(Quantity) AS q FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)";
        var options = new QueryOptions { BadRows = BadRows.Skip };
        Assert.Equal(["2 7 2"], RunningQuery.Run(sql, false, options, At(0, 5), At(0, 0), At(0, 2)));
    }

    [Fact]
    public void A_filtered_argument_is_not_evaluated_where_the_filter_is_not_true()
    {
        const string sql = "SELECT SUM(10 / Symbol) FILTER (WHERE Symbol <> 0) AS s, COUNT(*) AS n FROM Trade GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)";
        Assert.Equal(["5 2"], RunningQuery.Run(sql, At(0, 0), At(0, 2)));
    }

    [Fact]
    public void Aggregates_of_no_value_are_NULL_and_counts_are_0()
    {
        const string sql = """
            SELECT COUNT(*) AS n, COUNT(MaybeBig) AS c, SUM(MaybeBig) AS s, AVG(MaybeDbl) AS a, MIN(MaybeName) AS lo, MAX(MaybeDay) AS hi,
                   FIRST_VALUE(MaybeNumber) AS f, LAST_VALUE(Number) FILTER (WHERE Number > 100) AS l
            FROM Wide GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)
            """;
        Assert.Equal(["2 0 NULL NULL NULL NULL NULL NULL"], RunningQuery.Run(sql, WideRows.Empty, WideRows.Empty));
        var full = RunningQuery.Run(sql, WideRows.Full, WideRows.Full with { MaybeBig = null, Number = 101 });
        Assert.Equal(["2 1 9 2.5 maybe name, quite long 01/02/2024 7 101"], full);
    }

    [Fact]
    public void Keys_of_every_kind_come_out_as_they_went_in()
    {
        var columns = typeof(Wide).GetProperties().Select(p => p.Name).Where(name => name != "Ts").ToList();
        var sources = columns.Select(column => CSharpEmitter.Emit(
            Queries.Plan($"SELECT {column} AS k, COUNT(*) AS n FROM Wide GROUP BY {column}, TUMBLE(Ts, INTERVAL '1' SECOND)"),
            Queries.Declaration with { Namespace = "By" + column }));
        var assembly = EmittedCompilation.Load([.. sources]);
        foreach (var column in columns)
        {
            using var query = new RunningQuery.Started<Wide>(assembly.GetType($"By{column}.Query", throwOnError: true)!);
            query.Input.Push([WideRows.Empty, WideRows.Full, WideRows.Full]);
            query.Complete();
            string[] expected = [$"{KeyText(column, WideRows.Empty)} 1", $"{KeyText(column, WideRows.Full)} 2"];
            Assert.Equal(expected.Order(), query.Output.Order());
        }
    }

    [Fact]
    public void Composite_keys_of_NULLs_and_numbers_are_one_group_where_equal()
    {
        const string sql = "SELECT MaybeNumber, MaybeSmall, MaybeFlag, COUNT(*) AS n FROM Wide GROUP BY MaybeNumber, MaybeSmall, MaybeFlag, TUMBLE(Ts, INTERVAL '1' SECOND)";
        var rows = RunningQuery.Run(
            sql, WideRows.Empty, WideRows.Empty with { MaybeNumber = 0 }, WideRows.Empty with { MaybeSmall = -1, MaybeNumber = -1, MaybeFlag = true }, WideRows.Empty);
        Assert.Equal(["-1 -1 True 1", "0 NULL NULL 1", "NULL NULL NULL 2"], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Negative_zero_and_NaN_are_one_group_each()
    {
        const string sql = "SELECT Dbl, Name, COUNT(*) AS n FROM Wide GROUP BY Dbl, Name, TUMBLE(Ts, INTERVAL '1' SECOND)";
        var odd = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(double.NaN) ^ 1);
        var values = new[] { 0.0, -0.0, double.NaN, odd, 1 };
        var rows = RunningQuery.Run(sql, values.Select(v => WideRows.Empty with { Dbl = v }).ToArray());
        Assert.Equal(["0  2", "1  1", "NaN  2"], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text_of_strings_groups_and_compares()
    {
        const string sql = """
            SELECT Customer, Note, COUNT(*) AS n, MIN(UPPER(Customer) || '!') AS u FROM "Order"
            WHERE Customer LIKE 'a%' GROUP BY Customer, Note, TUMBLE(Placed, INTERVAL '1' DAY)
            """;
        var day = new DateTimeOffset(2024, 1, 1, 1, 0, 0, TimeSpan.Zero);
        var rows = RunningQuery.Run(sql, new Order(day, "ab", null, 1), new Order(day, "ab", "", 1), new Order(day, "ab", null, 1), new Order(day, "b", null, 1));
        Assert.Equal(["ab  1 AB!", "ab NULL 2 AB!"], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void State_is_saved_and_taken_up_again()
    {
        const string sql = """
            SELECT Name, MaybeNumber, COUNT(*) AS n, SUM(Number) AS s, MAX(Name) AS m, FIRST_VALUE(MaybeName) AS f, MIN(MaybeMoney) AS d
            FROM Wide GROUP BY Name, MaybeNumber, HOP(Ts, INTERVAL '1' SECOND, INTERVAL '2' SECOND)
            """;
        var source = Queries.Emit(sql);
        using var first = new RunningQuery.Started<Wide>(source);
        var file = new MemoryStream();
        first.Input.Push([WideRows.Full, WideRows.Empty]);
        first.Save(file);
        file.Position = 0;
        using var second = new RunningQuery.Started<Wide>(first.Type, new QueryOptions { RestoreFrom = file });
        foreach (var query in new[] { first, second })
        {
            query.Input.Push([WideRows.Full, WideRows.Empty]);
            query.Complete();
        }

        Assert.NotEmpty(first.Output);
        Assert.Equal(first.Output.Order(), second.Output.Order());
    }

    [Fact]
    public void Rows_are_read_from_CSV_and_written_to_it()
    {
        using var query = new RunningQuery.Started<Trade>(Queries.Emit("SELECT Symbol, Quantity FROM Trade WHERE Quantity > 1"));
        var csv = new MemoryStream("Quantity,Price,Symbol,Ts\n5,1.5,3,2024-01-01 00:00:00\n1,1,1,2024-01-01 00:00:00\n"u8.ToArray());
        query.Type.GetMethod("PushCsv")!.Invoke(query.Input, [csv, null]);
        Assert.Equal(["3 5"], query.Output);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Expressions_that_double_at_each_level_are_materialised_in_between(bool unoptimized)
    {
        var sql = "SELECT Quantity AS a, Ts FROM Trade WHERE Quantity > 0";
        for (var level = 0; level < 40; level++)
        {
            sql = $"SELECT a + a AS a, Ts FROM ({sql}) AS t{level}";
        }

        Assert.True(Queries.Plan(sql, unoptimized).Root.Stages.Count > 1);
        Assert.Equal(["1099511627776 01/02/2024 12:00:00"], RunningQuery.Run(sql, unoptimized, null, At(0, 1, 1, 1), At(0, 1, 1, 0)));

        var grouped = $"SELECT SUM(a) AS s, COUNT(*) AS n FROM ({sql}) AS t GROUP BY TUMBLE(Ts, INTERVAL '1' SECOND)";
        Assert.Equal(["2199023255552 2"], RunningQuery.Run(grouped, unoptimized, null, At(0, 1, 1, 1), At(0, 1, 1, 0), At(0, 1, 1, 1)));
    }

    private static string KeyText(string column, Wide row)
    {
        var value = typeof(Wide).GetProperty(column)!.GetValue(row);
        return FormattableString.Invariant($"{(value is Side side ? (byte)side : value) ?? "NULL"}");
    }
}
