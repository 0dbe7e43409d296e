using System;
using System.Globalization;
using System.Linq;
using Laminar.Benchmarks;

// dotnet run -c Release --project benchmarks/Laminar.Benchmarks -- [workload…] [rows=20000000] [processes=5] [only="one by one"]
string? Setting(string name) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
var rows = Setting("rows") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : 20_000_000;
var only = Setting("only");
var processes = Setting("processes") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
var isLines = Setting("lines") is not null;

// join-soak: joins over 50 M rows each, whose memory has to stay flat.
if (args.Contains("join-soak"))
{
    return JoinSoak.Run(rows == 20_000_000 ? 50_000_000 : rows);
}

if (rows < 3 * Turns.Rows)
{
    Console.Error.WriteLine($"rows={rows} is too few: cases are compared by turns of {Turns.Rows} rows after the first tenth, so that it takes {3 * Turns.Rows} at least.");
    return 2;
}

var names = args.Where(a => !a.Contains('=')).ToArray();
if (only is null && !isLines)
{
    Console.WriteLine(Table.Heading);
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

    if (isLines)
    {
        Processes.Write(make(rows));
        continue;
    }

    if (processes > 1)
    {
        var (title, cases) = Processes.Run(name, rows, processes);
        Console.WriteLine(Table.Line(title, cases));
        continue;
    }

    var workload = make(rows);
    Console.WriteLine(Table.Line(workload.Name, Measure.Run(workload)));
    GC.Collect();
}

return 0;
