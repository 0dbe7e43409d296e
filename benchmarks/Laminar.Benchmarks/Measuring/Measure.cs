using System;
using System.Diagnostics;
using System.Linq;

namespace Laminar.Benchmarks;

/// <summary>
/// Median of several runs, interleaved so that noise of the machine meets all alike, after each was warmed by time: the top tier of the JIT comes
/// after about a second, not after a number of runs.
/// </summary>
internal static class Measure
{
    private const int Runs = 5;
    private const double WarmSeconds = 1.5;

    public sealed record Line(string Workload, double Generated, string BestHand, double Hand, double RowByRow, double BytesPerRow);

    public static Line Run(Workload workload)
    {
        var cases = workload.Hand.Append(("generated", workload.Generated)).Append(("row by row", workload.GeneratedRowByRow)).ToArray();
        var expected = Warm(cases[0].Item2);
        foreach (var (name, run) in cases.Skip(1))
        {
            var actual = Warm(run);
            if (actual.Rows != expected.Rows || actual.Sum != expected.Sum)
            {
                throw new InvalidOperationException(
                    $"{workload.Name}: {name} gives {actual.Rows} rows, {actual.Sum}; {cases[0].Item1} gives {expected.Rows}, {expected.Sum}.");
            }
        }

        var seconds = cases.Select(_ => new double[Runs]).ToArray();
        var bytes = 0L;
        for (var run = 0; run < Runs; run++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var start = ThreadTime.Seconds;
                cases[i].Item2();
                seconds[i][run] = ThreadTime.Seconds - start;
                bytes = cases[i].Item1 == "generated" ? GC.GetAllocatedBytesForCurrentThread() - allocated : bytes;
            }
        }

        var speeds = seconds.Select(times => workload.Rows / times.Order().ElementAt(Runs / 2) / 1e6).ToArray();
        var best = Enumerable.Range(0, workload.Hand.Length).MaxBy(i => speeds[i]);
        return new Line(workload.Name, speeds[^2], cases[best].Item1, speeds[best], speeds[^1], (double)bytes / workload.Rows);
    }

    private static Checksum Warm(Func<Checksum> run)
    {
        var start = Stopwatch.GetTimestamp();
        Checksum result;
        do
        {
            result = run();
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds);
        return result;
    }
}
