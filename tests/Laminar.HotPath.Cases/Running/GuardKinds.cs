using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using static System.Threading.Thread;

namespace Laminar.HotPath.Cases.Running;

/// <summary>Each kind of violation in Throw mode with everything watched: what the guard says of it. In a program of its own, for the mode is one for all.</summary>
internal static class GuardKinds
{
    private static readonly object s_gate = new();

    public static int Run()
    {
        HotPathGuard.Use(HotPathMode.Throw, HotPathWatch.Types | HotPathWatch.Waits | (OperatingSystem.IsLinux() ? HotPathWatch.Blocking : HotPathWatch.None));
        Say("clean", () => Seam.Number++);
        Say("object", () => Seam.Kept = new object());
        Say("array", () => Seam.Kept = new byte[100]);
        Say("boxing", () => Seam.Kept = Seam.Number);
        Say("two", () => Seam.Kept = new List<int>(4));
        Say("large", () => Seam.Kept = new byte[100_000]);
        Say("after a lifted part", () =>
        {
            using (HotPathGuard.Lift())
            {
                Seam.Kept = new string('x', 10);
            }

            Seam.Kept = new object();
        });
        Say("before a lifted part", () =>
        {
            Seam.Kept = new object();
            using var lifted = HotPathGuard.Lift();
            Seam.Kept = new string('x', 10);
        });
        Say("around a section", () =>
        {
            using (HotPathGuard.Enter("inner"))
            {
                Seam.Number++;
            }

            Seam.Kept = new object();
        });
        Say("lock", Held);
        if (OperatingSystem.IsLinux())
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            Say("socket", () => socket.Poll(1000, SelectMode.SelectRead));
            Say("sleep", Asleep);
            Say("lifted sleep", () =>
            {
                using var lifted = HotPathGuard.Lift();
                Asleep();
            });
        }

        return 0;
    }

    /// <summary>The first run may allocate once for all. A collection can only hide a violation: then the next run tells.</summary>
    private static void Say(string what, Action action)
    {
        string? said = null;
        for (var tries = 0; tries < 10; tries++)
        {
            said = Guarded(action) is { } now && tries > 0 ? now : said;
        }

        Console.WriteLine(what + ": " + (said ?? "nothing"));
    }

    private static string? Guarded(Action action)
    {
        try
        {
            using var section = HotPathGuard.Enter("probe");
            action();
        }
        catch (HotPathViolationException violation)
        {
            // How often a wait for a lock comes to standing still is the runtime's affair.
            return violation.Waits > 0 ? "waited" : violation.Message;
        }

        return null;
    }

    /// <summary>Sleep is what is looked for: a millisecond.</summary>
    private static void Asleep() => Sleep(1);

    /// <summary>A lock that another thread holds until this one waits for it.</summary>
    private static void Held()
    {
        Thread holder;
        using (HotPathGuard.Lift())
        {
            holder = Holder(Thread.CurrentThread);
        }

        lock (s_gate)
        {
        }

        using var lifted = HotPathGuard.Lift();
        holder.Join();
    }

    private static Thread Holder(Thread waiting)
    {
        using var ready = new ManualResetEvent(false);
        var holder = new Thread(() =>
        {
            lock (s_gate)
            {
                ready.Set();
                while ((waiting.ThreadState & ThreadState.WaitSleepJoin) == 0)
                {
                    Thread.Yield();
                }
            }
        });
        holder.Start();
        ready.WaitOne();
        return holder;
    }
}
