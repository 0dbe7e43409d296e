using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;

namespace Laminar.Benchmarks;

/// <summary>
/// A workload in several processes, one after another, and the medians over the turns of all: what memory a process is given, and who else uses the cache while it runs, makes more of a
/// difference than anything that is measured, and lasts as long as the process.
/// </summary>
internal static class Processes
{
    /// <summary>What a process of its own prints: the workload's title, and a line a case.</summary>
    public static void Write(Workload workload)
    {
        Console.WriteLine(workload.Name);
        foreach (var one in Measure.Run(workload))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Kind}\t{one.Name}\t{string.Join(' ', one.Paces.Select(pace => pace.ToString("R", CultureInfo.InvariantCulture)))}\t{one.Whole:R}\t{one.Bytes:R}"));
        }
    }

    public static (string Title, IReadOnlyList<Case> Cases) Run(string workload, int rows, int count)
    {
        var runs = Enumerable.Range(0, count).Select(_ => RunOne(workload, rows)).ToList();
        var cases = runs.SelectMany(run => run.Skip(1)).Select(Read).GroupBy(one => (one.Kind, one.Name)).Select(group => new Case(
            group.Key.Kind, group.Key.Name, [.. group.SelectMany(one => one.Paces)], Case.Median([.. group.Select(one => one.Whole)]), group.Max(one => one.Bytes)));
        return (runs[0][0], [.. cases]);
    }

    private static string[] RunOne(string workload, int rows)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (System.IO.Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Processes).Assembly.Location);
        }

        start.ArgumentList.Add(workload);
        start.ArgumentList.Add("rows=" + rows.ToString(CultureInfo.InvariantCulture));
        start.ArgumentList.Add("lines=1");
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return process.ExitCode == 0 ? lines : throw new InvalidOperationException($"{workload} ended with {process.ExitCode}.");
    }

    private static Case Read(string line)
    {
        var parts = line.Split('\t');
        return new(Enum.Parse<CaseKind>(parts[0]), parts[1], [.. parts[2].Split(' ').Select(Number)], Number(parts[3]), Number(parts[4]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
