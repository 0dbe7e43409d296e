using System;
using System.Collections.Generic;
using Laminar.Probes;

var probes = new Dictionary<string, Action> { ["single-row"] = SingleRowProbe.Run, ["order"] = OrderProbe.Run, ["slots"] = SlotProbe.Run };
foreach (var name in args.Length == 0 ? [.. probes.Keys] : args)
{
    if (!probes.TryGetValue(name, out var probe))
    {
        Console.Error.WriteLine($"No probe '{name}': there are {string.Join(", ", probes.Keys)}.");
        return 1;
    }

    Console.WriteLine(name);
    probe();
}

return 0;
