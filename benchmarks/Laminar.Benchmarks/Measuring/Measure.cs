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

    /// <summary>Rates are of the steady state, in M rows/s.</summary>
    /// <param name="FromEmpty">The ratio over the whole run, in which the query starts empty and the hand-written loop at its right size.</param>
    public sealed record Line(string Workload, double Generated, string BestHand, double Hand, double FromEmpty, double RowByRow, double BytesPerRow);

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

        var laps = cases.Select(_ => Enumerable.Range(0, Runs).Select(_ => new Lap()).ToArray()).ToArray();
        for (var run = 0; run < Runs; run++)
        {
            for (var i = 0; i < cases.Length; i++)
            {
                laps[i][run].Start();
                cases[i].Item2(laps[i][run]);
                laps[i][run].Stop();
            }
        }

        var steady = workload.Rows - Workload.Approach(workload.Rows);
        var rates = laps.Select(x => steady / Median(x, lap => lap.SteadySeconds) / 1e6).ToArray();
        var best = Enumerable.Range(0, workload.Hand.Length).MaxBy(i => rates[i]);
        var generated = laps[^2];
        return new Line(
            workload.Name,
            rates[^2],
            cases[best].Item1,
            rates[best],
            Median(laps[best], x => x.Seconds) / Median(generated, x => x.Seconds),
            rates[^1],
            (double)generated[^1].SteadyBytes / steady);
    }

    private static double Median(Lap[] laps, Func<Lap, double> value) => laps.Select(value).Order().ElementAt(laps.Length / 2);

    private static Checksum Warm(Func<Lap, Checksum> run)
    {
        var start = Stopwatch.GetTimestamp();
        Checksum result;
        do
        {
            result = run(new Lap());
        }
        while (Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds);
        return result;
    }
}
