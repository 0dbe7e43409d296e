using System;

namespace Laminar.HotPath.Cases.Running;

/// <summary>Counts what code allocates in 1,000 runs, to the byte.</summary>
internal static class Bytes
{
    public const int Runs = 1000;

    public static long Of(Action run)
    {
        Seam.Number = 1;
        // Static constructors, tables as large as they get and cached delegates are made in the first runs.
        run();
        run();
        // A collection shifts the count by the unused part of the thread's buffer: then count again. The least of the counts is right.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var paused = GC.GetTotalPauseDuration();
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < Runs; i++)
            {
                run();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            if (paused == GC.GetTotalPauseDuration())
            {
                break;
            }
        }

        return least;
    }

    /// <summary>What is wrong with a case, or null.</summary>
    public static string? Verdict(Case tried)
    {
        var bytes = Of(tried.Run);
        return tried.AtLeast == 0 ? bytes == 0 ? null : tried.Name + " is said to be clean and allocates " + bytes + " bytes in 1,000 runs"
            : bytes >= tried.AtLeast ? null : tried.Name + " is said to allocate and allocates " + bytes + " bytes in 1,000 runs";
    }
}
