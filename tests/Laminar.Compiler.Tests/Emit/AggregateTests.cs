using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Functions;
using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Every aggregate: that its calls compile over each kind of column, and what comes out.</summary>
public class AggregateTests
{
    private const string Second = " FROM Trade GROUP BY Symbol, TUMBLE(Ts, INTERVAL '10' SECOND)";

    [Theory]
    [InlineData("TUMBLE(INTERVAL '1' MINUTE)")]
    [InlineData("HOP(INTERVAL '1' MINUTE, INTERVAL '3' MINUTE)")]
    public void Every_aggregate_over_every_column_compiles(string window)
    {
        var columns = typeof(Wide).GetProperties().Select(p => p.Name).ToList();
        var items = from function in AggregateTable.Rows
                    let name = function.Names[0]
                    from column in columns
                    from arguments in Arguments(function.Shape, column, columns)
                    from form in function.Shape == AggregateShape.Pair ? new[] { "({0})" } : ["({0})", "(DISTINCT {0})", "({0}) FILTER (WHERE MaybeFlag)"]
                    let item = name + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, arguments)
                    where QueryCompiler.Compile(new SqlText($"SELECT {item} AS x FROM Wide GROUP BY {window}"), Queries.Catalog, CompileOptions.Default).Plan is not null
                    select item;
        var list = items.Select((item, i) => $"{item} AS c{i}").ToList();
        Assert.True(list.Count > 500, $"only {list.Count} calls were tried");
        foreach (var part in list.Chunk(400))
        {
            Assert.Empty(EmittedCompilation.Diagnose(Queries.Emit($"SELECT {string.Join(", ", part)} FROM Wide GROUP BY {window}")));
        }
    }

    [Theory]
    [InlineData("VAR_POP(Price)", "3.046875")]
    [InlineData("VAR_SAMP(Quantity)", "1.6666666666666667")]
    [InlineData("ROUND(STDDEV(Price), 6)", "2.015564")]
    [InlineData("CORR(Price, 2 * Price + 1)", "1")]
    [InlineData("REGR_SLOPE(2 * Quantity + 1, Quantity)", "2")]
    [InlineData("REGR_INTERCEPT(2 * Quantity + 1, Quantity)", "1")]
    [InlineData("REGR_COUNT(Price, Quantity)", "4")]
    [InlineData("COVAR_POP(Quantity, Quantity)", "1.25")]
    [InlineData("BOOL_AND(Price > 1)", "False")]
    [InlineData("BOOL_OR(Price > 1)", "True")]
    [InlineData("EVERY(Price > 0)", "True")]
    [InlineData("BIT_AND(Quantity)", "0")]
    [InlineData("BIT_OR(Quantity)", "7")]
    [InlineData("BIT_XOR(Quantity)", "4")]
    [InlineData("ARG_MIN(Quantity, Price)", "1")]
    [InlineData("MAX_BY(Price, Quantity)", "1.5")]
    [InlineData("MEDIAN(Price)", "2")]
    [InlineData("PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY Price)", "1.375")]
    [InlineData("PERCENTILE_CONT(0.25) WITHIN GROUP (ORDER BY Price DESC)", "3.25")]
    [InlineData("PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY Quantity)", "2")]
    [InlineData("PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY Quantity DESC)", "3")]
    [InlineData("STRING_AGG(CAST(Quantity AS TEXT), ', ')", "1, 2, 4, 3")]
    [InlineData("STRING_AGG(CAST(Quantity AS TEXT), '-' ORDER BY Price DESC)", "3-2-4-1")]
    [InlineData("LISTAGG(CAST(Quantity AS TEXT)) WITHIN GROUP (ORDER BY Quantity DESC)", "4,3,2,1")]
    [InlineData("STRING_AGG(CAST(Quantity AS TEXT), ',') FILTER (WHERE Quantity > 9)", "NULL")]
    [InlineData("SUM(Quantity) FILTER (WHERE TRUE)", "10")]
    [InlineData("AVG(DISTINCT Price) FILTER (WHERE TRUE)", "2.625")]
    [InlineData("STDDEV_POP(DISTINCT Price * SQRT(Price) * CAST('NaN' AS DOUBLE))", "NaN")]
    [InlineData("VAR_POP(DISTINCT CAST('NaN' AS DOUBLE))", "NaN")]
    [InlineData("COUNT(DISTINCT Quantity / 2)", "3")]
    [InlineData("SUM(DISTINCT Quantity / 2)", "3")]
    [InlineData("AVG(DISTINCT Quantity / 2)", "1")]
    [InlineData("STRING_AGG(DISTINCT CAST(Quantity / 2 AS TEXT), ',')", "0,1,2")]
    [InlineData("MEDIAN(DISTINCT Quantity / 2)", "1")]
    [InlineData("APPROX_COUNT_DISTINCT(Quantity / 2)", "3")]
    [InlineData("ROUND(APPROX_PERCENTILE(Price, 1), 1)", "5.5")]
    public void What_comes_out(string call, string expected)
    {
        Assert.Equal(expected, Value(call));
    }

    private static IEnumerable<string> Arguments(AggregateShape shape, string column, List<string> columns) => shape switch
    {
        AggregateShape.ValueBy => columns.Where((_, i) => i % 13 == 0).Select(by => $"{column}, {by}"),
        AggregateShape.Pair => columns.Where((_, i) => i % 11 == 9).Select(by => $"{column}, {by}"),
        AggregateShape.ValueAndFraction => [$"{column}, 0.5"],
        AggregateShape.TextAndSeparator => [column, $"{column}, ', '", $"{column}, '' ORDER BY {column} DESC NULLS LAST"],
        _ => [column],
    };

    private static string Value(string call)
    {
        var start = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var rows = RunningQuery.Run(
            "SELECT " + call + " AS x" + Second,
            new Trade(start, 1, 1.0, 1),
            new Trade(start.AddSeconds(1), 1, 2.5, 2),
            new Trade(start.AddSeconds(3), 1, 5.5, 3),
            new Trade(start.AddSeconds(2), 1, 1.5, 4));
        return Assert.Single(rows);
    }
}
