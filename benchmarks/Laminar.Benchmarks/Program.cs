using System;
using System.Globalization;
using System.Linq;
using Laminar.Benchmarks;

// dotnet run -c Release --project benchmarks/Laminar.Benchmarks -- [workload…] [rows=20000000]
var rows = 20_000_000;
if (args.FirstOrDefault(a => a.StartsWith("rows=", StringComparison.Ordinal)) is { } setting)
{
    rows = int.Parse(setting["rows=".Length..], CultureInfo.InvariantCulture);
}

var names = args.Where(a => !a.Contains('=')).ToArray();
Console.WriteLine("| workload | generated, M rows/s | best by hand, M rows/s | ratio | ratio from empty | bytes a row | one row a push, of batch speed |");
Console.WriteLine("|---|---|---|---|---|---|---|");
foreach (var name in names.Length == 0 ? [.. Workloads.All.Keys] : names)
{
    if (!Workloads.All.TryGetValue(name, out var make))
    {
        Console.Error.WriteLine($"No workload '{name}': there are {string.Join(", ", Workloads.All.Keys)}.");
        return 1;
    }

    var line = Measure.Run(make(rows));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {line.Workload} | {line.Generated:F0} | {line.Hand:F0} ({line.BestHand}) | {line.Generated / line.Hand:F2} | {line.FromEmpty:F2} | {line.BytesPerRow:F3} | {line.RowByRow / line.Generated:F2} |"));
    GC.Collect();
}

return 0;
