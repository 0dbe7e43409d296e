using System;
using System.Globalization;
using System.Linq;
using Laminar.Benchmarks;

// dotnet run -c Release --project benchmarks/Laminar.Benchmarks -- [workload…] [rows=20000000] [only="one by one"]
string? Setting(string name) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
var rows = Setting("rows") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 20_000_000;
var only = Setting("only");

// join-soak: a join over 50 M rows, whose memory has to stay flat.
if (args.Contains("join-soak"))
{
    return JoinSoak.Run(rows == 20_000_000 ? 50_000_000 : rows);
}

var names = args.Where(a => !a.Contains('=')).ToArray();
if (only is null)
{
    Console.WriteLine("| workload | generated, M rows/s | best by hand, M rows/s | ratio | ratio from empty | bytes a row | one row a push, of batch speed | one row a push, M rows/s | by hand one row a call | ratio |");
    Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
}

foreach (var name in names.Length == 0 ? [.. Workloads.All.Keys] : names)
{
    if (!Workloads.All.TryGetValue(name, out var make))
    {
        Console.Error.WriteLine($"No workload '{name}': there are {string.Join(", ", Workloads.All.Keys)}.");
        return 1;
    }

    if (only is not null)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {only}: {Measure.Alone(make(rows), only):F1} M rows/s"));
        continue;
    }

    var line = Measure.Run(make(rows));
    var batches = string.Create(
        CultureInfo.InvariantCulture,
        $"| {line.Workload} | {line.Generated:F0} | {line.Hand:F0} ({line.BestHand}) | {line.Generated / line.Hand:F2} | {line.FromEmpty:F2} | {line.BytesPerRow:F3} |");
    var ones = string.Create(
        CultureInfo.InvariantCulture,
        $" {line.OneByOne / line.Generated:F2} | {line.OneByOne:F0} | {line.HandOneByOne:F0} ({line.BestHandOneByOne}) | {line.OneByOne / line.HandOneByOne:F2} |");
    Console.WriteLine(batches + ones);
    GC.Collect();
}

return 0;
