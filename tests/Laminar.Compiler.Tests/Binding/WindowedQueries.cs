using Laminar.Compiler.Text;
using Xunit;

namespace Laminar.Compiler.Tests.Binding;

public sealed class WindowedQueries
{
    [Fact]
    public void A_tumbling_aggregate_compiles_to_a_plan()
    {
        var result = QueryCompiler.Compile(
            new SqlText("SELECT Symbol, SUM(Price * Quantity) / SUM(Quantity) AS Vwap FROM Trade WHERE Price > 0 GROUP BY Symbol, TUMBLE(Ts, INTERVAL '1' SECOND) EMIT ON WINDOW CLOSE LATE DATA DROP"),
            Streams.Catalog,
            CompileOptions.Default);

        Assert.Empty(result.Diagnostics);
        Assert.NotNull(result.Plan);
        Assert.Equal(["Symbol", "Vwap"], System.Linq.Enumerable.Select(result.Shape, x => x.Name));
    }
}
