using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Laminar.Benchmarks;

/// <summary>
/// Medians over the turns of several runs, which all cases take side by side, so that noise of the machine meets all alike; each was warmed by time before: the top
/// tier of the JIT comes after about a second, not after a number of runs.
/// </summary>
internal static class Measure
{
    private const int Runs = 5;
    private const double WarmSeconds = 1.5;

    /// <summary>All cases of a workload in this process.</summary>
    public static IReadOnlyList<Case> Run(Workload workload)
    {
        var cases = All(workload);
        var expected = Warm(cases[0].Run);
        foreach (var one in cases.Skip(1))
        {
            var actual = Warm(one.Run);
            if (actual.Rows != expected.Rows || actual.Sum != expected.Sum)
            {
                throw new InvalidOperationException(
                    $"{workload.Name}: {one.Name} gives {actual.Rows} rows, {actual.Sum}; {cases[0].Name} gives {expected.Rows}, {expected.Sum}.");
            }
        }

        var laps = cases.Select(_ => new Lap[Runs]).ToArray();
        var random = new Random(1);
        for (var run = 0; run < Runs; run++)
        {
            var at = run;
            Turns.Run([.. cases.Select((one, i) => (Action<Turns>)(turns => laps[i][at] = Time(one.Run, turns)))], random);
        }

        return [.. cases.Select((one, i) => new Case(
            one.Kind,
            one.Name,
            [.. Enumerable.Range(0, Runs).SelectMany(run => Steady(laps, i, run))],
            workload.Rows / Case.Median([.. laps[i].Select(lap => lap.Seconds)]) / 1e6,
            laps[i].Max(lap => lap.BytesARow)))];
    }

    /// <summary>What a case's turns of one run came to, of those that were steady in all cases: the approach of some is a turn longer.</summary>
    private static IEnumerable<double> Steady(Lap[][] laps, int one, int run)
    {
        var turns = laps.Min(all => all[run].Paces.Length);
        return Enumerable.Range(0, turns).Where(turn => laps.All(all => double.IsFinite(all[run].Paces[turn]))).Select(turn => laps[one][run].Paces[turn]);
    }

    /// <summary>One case alone, again and again for some seconds: what a profiler is to see. Its rate in the steady state, in M rows/s.</summary>
    /// <param name="name">"generated", "one by one", or the name of a loop by hand, with "each " before it for a row a call.</param>
    public static double Alone(Workload workload, string name)
    {
        var cases = All(workload);
        var run = cases.FirstOrDefault(one => NameOf(one.Kind, one.Name) == name).Run
            ?? throw new ArgumentException($"No case '{name}': there are {string.Join(", ", cases.Select(one => NameOf(one.Kind, one.Name)))}.", nameof(name));
        Warm(run);
        var paces = Enumerable.Range(0, 2 * Runs).SelectMany(_ => Time(run, null).Paces.ToArray()).Where(double.IsFinite).ToArray();
        return 1e-6 / Case.Median(paces);
    }

    private static Lap Time(Func<Lap, Checksum> run, Turns? turns)
    {
        var lap = new Lap(turns);
        lap.Start();
        run(lap);
        lap.Stop();
        return lap;
    }

    private static List<(CaseKind Kind, string Name, Func<Lap, Checksum> Run)> All(Workload workload) =>
    [
        .. workload.Hand.Select(x => (CaseKind.Hand, x.Name, x.Run)),
        .. workload.HandOneByOne.Select(x => (CaseKind.HandOneByOne, x.Name, x.Run)),
        (CaseKind.Generated, "generated", workload.Generated),
        (CaseKind.OneByOne, "one by one", workload.GeneratedOneByOne),
    ];

    private static string NameOf(CaseKind kind, string name) => kind == CaseKind.HandOneByOne ? "each " + name : name;

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
