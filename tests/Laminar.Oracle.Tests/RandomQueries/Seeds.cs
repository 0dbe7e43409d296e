using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Laminar.Oracle.Generation;

namespace Laminar.Oracle;

/// <summary>
/// What a run of the random tests is made from: LAMINAR_SEED and LAMINAR_CASES repeat one and make it larger. LAMINAR_RUNS runs each query over so many rows and schedules,
/// LAMINAR_DRAWS adds what is named there, with commas between, to what each class draws.
/// </summary>
public static class Seeds
{
    /// <summary>The same one in every build, so that a change is what makes a build fail; LAMINAR_SEED=0 looks for what no build has seen.</summary>
    public static int Seed { get; } = Setting("LAMINAR_SEED", 1) is var seed and not 0 ? seed : Environment.TickCount & 0xFFFFFF;

    public static int Cases { get; } = Setting("LAMINAR_CASES", 2800);

    /// <summary>How often each query is run: it costs far more to compile.</summary>
    public static int Runs { get; } = Setting("LAMINAR_RUNS", UsualRuns);

    public const int UsualRuns = 8;

    /// <summary>What all classes draw beside their own.</summary>
    public static Draws Draws { get; } = Environment.GetEnvironmentVariable("LAMINAR_DRAWS") is { Length: > 0 } text ? Enum.Parse<Draws>(text) : Draws.None;

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
