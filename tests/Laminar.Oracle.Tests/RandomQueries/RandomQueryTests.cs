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
public abstract class RandomQueryTests(ITestOutputHelper output)
{
    protected void Compare(RowType row, Draws draws = Draws.None)
    {
        var run = new RandomRun(row, Seeds.Seed, Seeds.Runs) { Draws = draws | Seeds.Draws };
        run.Execute(Queries(row));
        Seeds.Report(run.Failures);
        output.WriteLine($"LAMINAR_SEED={Seeds.Seed}: {run.Summary}");
        output.WriteLine(string.Join("\n", run.Unsupported.GroupBy(text => text).OrderByDescending(group => group.Count()).Take(12).Select(group => $"{group.Count()} × {group.Key}")));
        Assert.True(run.Failures.Count == 0, $"LAMINAR_SEED={Seeds.Seed} LAMINAR_CASES={Seeds.Cases}: {run.Summary}\n\n{string.Join("\n\n", run.Failures.Take(20))}");
        Assert.True(run.Compared > run.Cases / 2, $"only {run.Compared} of {run.Cases} cases could be compared");
    }

    /// <summary>The row type with every kind of column has the larger share.</summary>
    private static int Queries(RowType row)
    {
        var shares = RowType.All.Count + 4;
        var cases = Seeds.Cases * (row.Type == typeof(Wide) ? 5 : 1) / shares;
        return Math.Max(3, 1 + cases / (2 * Seeds.UsualRuns));
    }
}
