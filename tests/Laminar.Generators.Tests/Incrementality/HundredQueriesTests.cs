using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Laminar.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Generators.Tests.Incrementality;

/// <summary>A project of a hundred queries over ten streams, a third of them over other queries.</summary>
public sealed class HundredQueriesTests(ITestOutputHelper output)
{
    private const int Streams = 10;
    private const int Queries = 100;

    [Fact]
    public void Edit_elsewhere_emits_nothing()
    {
        var warm = Project();
        var edited = warm;
        var clock = new Stopwatch();
        for (var edit = 0; edit < 5; edit++)
        {
            clock.Restart();
            edited = edited.Edit(0, text => text + " ");
            clock.Stop();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"unrelated edit, {Queries} queries: {clock.Elapsed.TotalMilliseconds:F1} ms"));
        }

        Assert.Empty(edited.Emitted());
        var reasons = edited.Of(Steps.Compiled).ToList();
        Assert.Equal(Queries, reasons.Count);
        Assert.All(reasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(edited.Of(Steps.Models), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        Assert.All(edited.Of(Steps.Clashes), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(Queries, edited.Result.GeneratedSources.Length);
    }

    [Fact]
    public void Changed_query_emits_itself_and_its_dependants_only()
    {
        var edited = Project().Edit(1 + Streams + 1, text => text.Replace("> 1", "> 7"));
        Assert.Equal(["Q1", "Q2"], edited.Emitted());
    }

    private static Generation Project()
    {
        var streams = Enumerable.Range(0, Streams).Select(i => $$"""
            using System;
            using Laminar;
            namespace Shop;
            [Stream(EventTime = nameof(Ts), MaxDelay = "5s")]
            public readonly record struct Trade{{i}}(DateTime Ts, int Symbol, double Price, long Quantity, string? Venue);
            """);
        var queries = Enumerable.Range(0, Queries).Select(i => Sources.Query("Q" + i, (i % 3) switch
        {
            0 => $"SELECT Symbol, SUM(Price * Quantity) / SUM(Quantity) AS Vwap, COUNT(*) AS n FROM Trade{i % Streams} GROUP BY Symbol, TUMBLE(Ts, INTERVAL '{i + 1}' SECOND)",
            1 => $"SELECT Symbol, Price, UPPER(Venue) AS Venue FROM Trade{i % Streams} WHERE Price > {i} AND Quantity BETWEEN 1 AND 100",
            _ => $"SELECT Symbol, Price * 2 AS Price FROM Q{i - 1} WHERE Symbol <> {i}",
        }));
        return Generation.Of(["class User { }", .. streams, .. queries]).CompilesClean();
    }
}
