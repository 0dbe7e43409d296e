using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Laminar;

/// <summary>
/// Measures that hot code does not allocate: the thread's allocated bytes at the start and the end of a section, exact to one object. Off by default
/// and then free; chosen by the AppContext switch "Laminar.HotPath" (Off, Count, Throw) or by <see cref="Use"/> before the first query starts.
/// On request ("Laminar.HotPath.Watch": Types, Waits, Blocking) it watches what was allocated, too, and whether the thread waited or slept.
/// </summary>
/// <remarks>
/// Sections nest; a part inside <see cref="Lift"/> is left out of the account. A section in which an exception was thrown is not judged: failure is
/// the cold path, and a violation must not hide the exception. Nor is one during which the collector paused the thread, be it only to begin a background
/// collection, which is not counted before it ends: the runtime then takes back the unused part of the thread's allocation buffer, and its count is
/// off by up to 8 KB.
/// </remarks>
[HotPath(Allow = HotPathAllow.SharedState, Because = "it counts for the whole program")]
public static class HotPathGuard
{
    private const int MostTries = 10;

    private static long s_violations;

    // Kept, or the compiler would see that marks need not be made.
    private static AllocationMark? s_mark;
    private static string? s_last;

    /// <summary>The mode, fixed from first use.</summary>
    public static HotPathMode Mode
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HotPathSetting.Fixed.Mode;
    }

    /// <summary>What is watched beside the bytes, fixed from first use.</summary>
    public static HotPathWatch Watch => HotPathSetting.Fixed.Watch;

    /// <summary>Sections that allocated, waited or slept, in all threads.</summary>
    public static long Violations => Interlocked.Read(ref s_violations);

    /// <summary>What the latest violation was, or null.</summary>
    public static string? LastViolation => Volatile.Read(ref s_last);

    /// <summary>Chooses the mode, and what is watched beside the bytes. An error once something else is in use.</summary>
    public static void Use(HotPathMode mode, HotPathWatch watch = HotPathWatch.None) => HotPathSetting.Use(mode, watch);

    /// <summary>Begins a section; it ends with the returned value's Dispose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Section Enter(string name) => Mode == HotPathMode.Off ? default : new(HotPathThread.Current, name);

    /// <summary>Leaves what follows, up to the returned value's Dispose, out of the account of all sections around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lifted Lift() => Mode == HotPathMode.Off ? default : Lifted.Start();

    /// <summary>
    /// Runs an action, whatever the mode, and throws a <see cref="HotPathViolationException"/> if it allocated; the exception names the type of what it allocated first. Run it once before: first calls may
    /// allocate. Where the collector paused the thread meanwhile, which makes the count wrong, it is run again.
    /// </summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Exceptions | HotPathAllow.UnknownCode | HotPathAllow.Dispatch | HotPathAllow.SharedState, Because = "it is a test's")]
    public static void AssertNoAllocations(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var thread = HotPathThread.Current;
        for (var tries = 1; ; tries++)
        {
            var paused = GC.GetTotalPauseDuration();
            var mark = s_mark = new AllocationMark();
            var (lifted, before) = (thread.Lifted, thread.Allocated);
            action();
            var bytes = thread.Allocated - before;
            if (bytes == 0)
            {
                return;
            }

            var type = thread.Lifted == lifted ? AllocationMark.FirstBetween(mark, s_mark = new AllocationMark(), bytes) : null;
            if (GC.GetTotalPauseDuration() == paused || tries == MostTries)
            {
                throw new HotPathViolationException(nameof(AssertNoAllocations), bytes, default, type?.ToString());
            }
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "a violation is told by an exception; lifted from the guard")]
    private static void Violated(string section, long bytes, HotPathStops stops, string? type)
    {
        var violation = new HotPathViolationException(section, bytes, stops, type);
        Interlocked.Increment(ref s_violations);
        Volatile.Write(ref s_last, violation.Message);
        if (Mode == HotPathMode.Throw)
        {
            throw violation;
        }
    }

    /// <summary>A guarded stretch of code.</summary>
    /// <remarks>
    /// Begun and ended in the code around it: its fields are then registers. Handed back by a call they would be written one by one and read as a whole, for which the
    /// processor waits longer than all the rest takes.
    /// </remarks>
    public readonly ref struct Section
    {
        private readonly HotPathThread? _thread;
        private readonly string? _name;
        private readonly long _allocated;
        private readonly long _exceptions;
        private readonly TimeSpan _paused;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Section(HotPathThread thread, string name)
        {
            if (HotPathSetting.Fixed.Watch != HotPathWatch.None)
            {
                thread.BeginWatched();
            }

            _thread = thread;
            _name = name;
            _exceptions = thread.Exceptions;
            _paused = GC.GetTotalPauseDuration();
            _allocated = thread.Allocated;
        }

        /// <summary>Ends the section.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose()
        {
            if (Mode != HotPathMode.Off && _thread is { } thread)
            {
                var bytes = thread.Allocated - _allocated;
                if (bytes != 0 || HotPathSetting.Fixed.Watch != HotPathWatch.None)
                {
                    Judge(thread, _name!, bytes, _exceptions, _paused);
                }
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private static void Judge(HotPathThread thread, string name, long bytes, long exceptions, TimeSpan paused)
        {
            var wasPaused = GC.GetTotalPauseDuration() != paused;
            bytes = wasPaused ? 0 : bytes;
            var (stops, type) = HotPathSetting.Fixed.Watch == HotPathWatch.None ? default : thread.EndWatched(bytes != 0);
            stops = wasPaused ? stops with { Blocked = 0 } : stops;
            if ((bytes != 0 || stops.Any) && thread.Exceptions == exceptions)
            {
                Violated(thread, name, bytes, stops, type);
            }
        }

        /// <summary>A section around this one is not blamed for what this one has reported.</summary>
        private static void Violated(HotPathThread thread, string name, long bytes, HotPathStops stops, string? type)
        {
            thread.Lifted += bytes;
            var counted = thread.Allocated;
            try
            {
                HotPathGuard.Violated(name, bytes, stops, type);
            }
            finally
            {
                thread.Lift(counted);
            }
        }
    }

    /// <summary>A stretch of code that no section counts.</summary>
    public readonly ref struct Lifted
    {
        private readonly HotPathThread? _thread;
        private readonly long _allocated;
        private readonly HotPathStops _stops;

        private Lifted(HotPathThread thread)
        {
            _thread = thread;
            _stops = thread.Stops;
            _allocated = thread.Allocated;
        }

        /// <summary>Counting goes on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose()
        {
            if (Mode != HotPathMode.Off && _thread is not null)
            {
                _thread.Lift(_allocated, _stops);
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static Lifted Start() => new(HotPathThread.Current);
    }
}
