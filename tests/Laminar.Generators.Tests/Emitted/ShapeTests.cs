using System.Linq;
using Laminar.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Laminar.Generators.Tests.Emitted;

/// <summary>A query with an error keeps its shape: its users are told of that error and of nothing that follows from it.</summary>
public sealed class ShapeTests
{
    private const string User = """
        using System;
        using System.IO;
        using Laminar;
        using Shop;
        struct Sink : ISink<Vwap.Row> { public void OnRows(ReadOnlySpan<Vwap.Row> rows) { foreach (ref readonly var row in rows) { _ = row.Symbol; _ = row.Total; } } }
        class User
        {
            static void M(Trade trade, Stream stream)
            {
                using var vwap = Vwap.Start(rows => { foreach (ref readonly var row in rows) Console.WriteLine(row.Symbol + " " + row.Total); });
                vwap.Push(trade);
                vwap.Push(new[] { trade });
                vwap.AdvanceWatermark(DateTime.UnixEpoch);
                vwap.PushCsv(stream);
                vwap.PushJsonLines(stream);
                vwap.Complete();
                vwap.Save(stream);
                _ = vwap.Counters.RowsIn;
                using Vwap.Run<Sink> typed = Vwap.Start(default(Sink), new QueryOptions());
                typed.Push(in trade);
                _ = Vwap.Plan;
                Vwap.Start(Vwap.ToCsv(stream));
            }
        }
        """;

    [Theory]
    [InlineData("SELECT Symbol, SUM(Price) AS Total FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '0' SECOND)")]
    [InlineData("SELECT Symbol, SUM(Prise) AS Total FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND)")]
    [InlineData("SELECT Symbol, NOSUCH(Price) AS Total FROM Trade")]
    [InlineData("SELECT Symbol, Price AS Total FROM Trade WHERE Symbol")]
    [InlineData("SELECT Symbol, Price AS Total FROM Trade ORDER BY Symbol")]
    [InlineData("SELECT Symbol, Price AS Total FROM Trade WHERE Sym = 1 AND")]
    public void Only_our_error_is_seen(string sql)
    {
        var generation = Generation.Of(Sources.Trade, Sources.Query("Vwap", sql), User);
        Assert.NotEmpty(generation.Findings);
        Assert.All(generation.Findings, finding => Assert.StartsWith("LAM", finding.Id));
        Assert.Equal("", Generation.Show(generation.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)));
    }

    [Theory]
    [InlineData("SELECT Symbol, SUM(Prise) AS Total FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND) LATE DATA TO x")]
    [InlineData("SELECT Symbol, SUM(Price) AS Total FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '0' SECOND) LATE DATA TO x")]
    public void Nor_is_any_of_its_late_rows(string sql)
    {
        var generation = Generation.Of(Sources.Trade, Sources.Query("Vwap", sql), """
            using System;
            using Shop;
            class User
            {
                static void M() => Vwap.Start(rows => { }, late => { foreach (ref readonly var row in late) Console.WriteLine(row.Symbol + " " + row.LateBy); });
            }
            """);
        Assert.NotEmpty(generation.Findings);
        Assert.Equal("", Generation.Show(generation.Output.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)));
    }

    [Fact]
    public void The_same_program_without_the_error_compiles() =>
        Generation.Of(Sources.Trade, Sources.Query("Vwap", "SELECT Symbol, SUM(Price) AS Total FROM Trade GROUP BY Symbol, TUMBLE(INTERVAL '1' SECOND)"), User).CompilesClean();
}
