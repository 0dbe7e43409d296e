using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Laminar.Oracle;

/// <summary>What a run of the random tests is made from: LAMINAR_SEED and LAMINAR_CASES repeat one and make it larger.</summary>
public static class Seeds
{
    /// <summary>The same one in every build, so that a change is what makes a build fail; LAMINAR_SEED=0 looks for what no build has seen.</summary>
    public static int Seed { get; } = Setting("LAMINAR_SEED", 1) is var seed and not 0 ? seed : Environment.TickCount & 0xFFFFFF;

    public static int Cases { get; } = Setting("LAMINAR_CASES", 5600);

    /// <summary>LAMINAR_REPORT names a file that takes every failure in full.</summary>
    public static void Report(IEnumerable<string> failures)
    {
        if (Environment.GetEnvironmentVariable("LAMINAR_REPORT") is { Length: > 0 } file)
        {
            File.AppendAllLines(file, failures.Select(failure => failure + "\n"));
        }
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
