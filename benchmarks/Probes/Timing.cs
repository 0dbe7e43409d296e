using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Laminar.Benchmarks;

namespace Laminar.Probes;

/// <summary>Processor time: the least of several runs after a second and a half of others, by when the JIT is done with a method.</summary>
internal static class Timing
{
    private const int Runs = 15;
    private const double WarmSeconds = 1.5;

    public static void Print(string name, long items, Action run)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < WarmSeconds;)
        {
            run();
        }

        var least = Enumerable.Range(0, Runs).Min(_ =>
        {
            var start = ThreadTime.Seconds;
            run();
            return (ThreadTime.Seconds - start) * 1e9;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-48} {least / items:F2} ns"));
    }
}
