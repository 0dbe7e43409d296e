using System;
using System.Globalization;
using System.Linq;
using Nexmark.Events;
using Nexmark.Running;

// dotnet run -c Release --project samples/Nexmark -- [q0 … q23, default all] [events=1000000] [rate=10000] [seed=1] [rows=0]
// dotnet run -c Release --project samples/Nexmark -- write FOLDER [events=…] [rate=…] [seed=…]
const string Usage = "[q0 … q23] [events=1000000] [rate=10000] [seed=1] [rows=0], or write FOLDER [events=…] [rate=…] [seed=…]";
long? Setting(string name, long otherwise) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is not { } text ? otherwise
    : long.TryParse(text[(name.Length + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

var words = args.Where(a => !a.Contains('=', StringComparison.Ordinal)).ToArray();
var known = args.Except(words).All(a => a[..a.IndexOf('=', StringComparison.Ordinal)] is "events" or "rate" or "seed" or "rows");
if (!known || (Setting("events", 1_000_000), Setting("rate", 10_000), Setting("seed", 1), Setting("rows", 0)) is not ({ } count, >= 1 and <= 1_000_000_000 and { } rate, { } seed, { } show))
{
    Console.Error.WriteLine("Takes " + Usage);
    return 2;
}

var events = new EventStream(seed, (int)rate);
if (words is ["write", var folder])
{
    EventFiles.Write(folder, events, count);
    Console.WriteLine($"{count:N0} events are in {folder}: run samples/Nexmark/nexmark.sql there");
    return 0;
}

var unknown = words.Except(AllQueries.List.Select(x => x.Name)).ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"There is no '{unknown[0]}'. Takes {Usage}");
    return 2;
}

Console.WriteLine($"{count:N0} events, {rate:N0} a second of event time, seed {seed}");
Console.WriteLine($"{"query",-6}{"events/s",14}{"rows out",14}");
foreach (var query in AllQueries.List.Where(x => words.Length == 0 || words.Contains(x.Name)))
{
    var left = show;
    var result = query.Run(events, count, show == 0 ? null : row =>
    {
        if (left-- > 0)
        {
            Console.WriteLine("  " + row);
        }
    });
    Console.WriteLine($"{query.Name,-6}{count / result.Time.TotalSeconds,14:N0}{result.Rows,14:N0}");
}

return 0;
