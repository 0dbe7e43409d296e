using System;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Xunit;
using Xunit.Abstractions;

namespace Laminar.Oracle.RandomQueries;

/// <summary>
/// Random queries × random rows × random schedules: what the emitted code gives is what the oracle gives, optimised and not. LAMINAR_SEED repeats
/// a run, LAMINAR_CASES makes it larger.
/// </summary>
public sealed class RandomQueryTests(ITestOutputHelper output)
{
    private const int RunsOfAQuery = 6;

    public static TheoryData<string> RowTypes => [.. RowType.All.Select(row => row.Type.Name)];

    [Theory]
    [MemberData(nameof(RowTypes))]
    public void Emitted_queries_give_what_the_oracle_gives(string rowType)
    {
        var run = new RandomRun(RowType.Named(rowType), Seeds.Seed, RunsOfAQuery);
        run.Execute(Queries(rowType));
        Seeds.Report(run.Failures);
        output.WriteLine($"LAMINAR_SEED={Seeds.Seed}: {run.Summary}");
        output.WriteLine(string.Join("\n", run.Unsupported.GroupBy(text => text).OrderByDescending(group => group.Count()).Take(12).Select(group => $"{group.Count()} × {group.Key}")));
        Assert.True(run.Failures.Count == 0, $"LAMINAR_SEED={Seeds.Seed} LAMINAR_CASES={Seeds.Cases}: {run.Summary}\n\n{string.Join("\n\n", run.Failures.Take(20))}");
        Assert.True(run.Compared > run.Cases / 2, $"only {run.Compared} of {run.Cases} cases could be compared");
    }

    [Fact]
    public void The_generator_uses_every_feature()
    {
        var missing = Features.Missing.ToList();
        output.WriteLine($"not generated: {string.Join(", ", missing)}");
        if (Environment.GetEnvironmentVariable("LAMINAR_WITHOUT") is null or "")
        {
            Assert.All(missing, feature => Assert.Contains(feature, Features.Wrong));
        }
    }

    /// <summary>The row type with every kind of column has the larger share.</summary>
    private static int Queries(string rowType)
    {
        var shares = RowType.All.Count + 4;
        var cases = Seeds.Cases * (rowType == nameof(Wide) ? 5 : 1) / shares;
        return Math.Max(3, 1 + cases / (2 * RunsOfAQuery));
    }
}
