using System;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Laminar.Benchmarks;

/// <summary>
/// Processor time of the calling thread. The workloads neither wait nor use other threads, so on a quiet machine this is elapsed time; on a busy one it
/// leaves out what others took.
/// </summary>
internal static partial class ThreadTime
{
    private const int ThreadClock = 3;

    public static double Seconds
    {
        get
        {
            if (!OperatingSystem.IsLinux())
            {
                return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
            }

            _ = Read(ThreadClock, out var time);
            return time.Seconds + (time.Nanoseconds / 1e9);
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
