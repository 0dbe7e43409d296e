using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Laminar.Probes;

/// <summary>The least of several runs after a second and a half of others, by when the JIT is done with a method.</summary>
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
            var start = Stopwatch.GetTimestamp();
            run();
            return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-48} {least / items:F2} ns"));
    }
}
