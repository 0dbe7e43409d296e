using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Laminar.HotPath.Cases.Running;

/// <summary>One method twice, without the guard and with it. Off, the two are the same machine code: GuardCostTests compares the listings.</summary>
internal static class GuardProbe
{
    private const int Rounds = 500;
    private const int Sections = 100_000;

    /// <summary>Has both compiled once the mode is fixed; with a mode that measures, says what a section costs.</summary>
    public static int Run(HotPathMode? wanted)
    {
        if (wanted is { } chosen)
        {
            HotPathGuard.Use(chosen);
        }

        var mode = HotPathGuard.Mode;
        var sum = Plain(3) + Guarded(3);
        if (mode == HotPathMode.Off)
        {
            Console.WriteLine("Off " + sum);
            return 0;
        }

        if (mode == HotPathMode.Throw)
        {
            return Caught(() => GC.KeepAlive(Seam.Kept = new object()), 24) && Caught(() => Seam.Kept = new byte[100], 128) ? 0 : 1;
        }

        // The best of many short rounds: what else runs on the machine can only add to one.
        var (plain, guarded) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Sections; i++)
            {
                sum += Plain(i);
            }

            plain = Shorter(plain, Stopwatch.GetElapsedTime(start));
            start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Sections; i++)
            {
                sum += Guarded(i);
            }

            guarded = Shorter(guarded, Stopwatch.GetElapsedTime(start));
        }

        Console.WriteLine($"{mode}: {(guarded - plain).TotalNanoseconds / Sections:0.0} ns an enter and exit ({sum})");
        return 0;
    }

    /// <summary>Whether a section says what the action allocates, to the byte. One that a collection interrupts is tried again.</summary>
    private static bool Caught(Action action, long bytes)
    {
        action();
        for (var tries = 0; tries < 10; tries++)
        {
            try
            {
                using var section = HotPathGuard.Enter("probe");
                action();
            }
            catch (HotPathViolationException violation)
            {
                Console.WriteLine(violation.Message);
                return violation.Bytes == bytes;
            }
        }

        return false;
    }

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Plain(int n) => (n * 3) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Guarded(int n)
    {
        using var section = HotPathGuard.Enter("probe");
        return (n * 3) + 1;
    }
}
