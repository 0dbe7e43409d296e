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
    public sealed record Line(
        string Workload, double Generated, string BestHand, double Hand, double FromEmpty, double OneByOne, string BestHandOneByOne, double HandOneByOne, double BytesPerRow);

    public static Line Run(Workload workload)
    {
        var cases = workload.Hand.Concat(workload.HandOneByOne).Append(("generated", workload.Generated)).Append(("one by one", workload.GeneratedOneByOne)).ToArray();
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
        var batches = workload.Hand.Length;
        var best = Enumerable.Range(0, batches).MaxBy(i => rates[i]);
        var bestOne = Enumerable.Range(batches, workload.HandOneByOne.Length).MaxBy(i => rates[i]);
        var generated = laps[^2];
        return new Line(
            workload.Name,
            rates[^2],
            cases[best].Item1,
            rates[best],
            Median(laps[best], x => x.Seconds) / Median(generated, x => x.Seconds),
            rates[^1],
            cases[bestOne].Item1,
            rates[bestOne],
            (double)generated[^1].SteadyBytes / steady);
    }

    /// <summary>One case alone, again and again for some seconds: what a profiler is to see. Its rate in the steady state, in M rows/s.</summary>
    /// <param name="name">"generated", "one by one", or the name of a loop by hand, with "each " before it for a row a call.</param>
    public static double Alone(Workload workload, string name)
    {
        var cases = workload.Hand.Concat(workload.HandOneByOne.Select(h => ("each " + h.Name, h.Run)))
            .Append(("generated", workload.Generated)).Append(("one by one", workload.GeneratedOneByOne)).ToArray();
        var run = cases.FirstOrDefault(one => one.Item1 == name).Item2
            ?? throw new ArgumentException($"No case '{name}': there are {string.Join(", ", cases.Select(one => one.Item1))}.", nameof(name));
        Warm(run);
        var laps = Enumerable.Range(0, 2 * Runs).Select(_ => new Lap()).ToArray();
        foreach (var lap in laps)
        {
            lap.Start();
            run(lap);
            lap.Stop();
        }

        return (workload.Rows - Workload.Approach(workload.Rows)) / Median(laps, lap => lap.SteadySeconds) / 1e6;
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
