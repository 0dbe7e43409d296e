using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Laminar;

/// <summary>
/// Measures that hot code does not allocate: the thread's allocated bytes at the start and the end of a section, exact to one object. Off by default
/// and then free; chosen by the AppContext switch "Laminar.HotPath" (Off, Count, Throw) or by <see cref="Use"/> before the first query starts.
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
    private static long s_violations;
    private static string? s_last;

    /// <summary>The mode, fixed from first use.</summary>
    public static HotPathMode Mode
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HotPathSetting.Fixed.Mode;
    }

    /// <summary>Sections that allocated, in all threads.</summary>
    public static long Violations => Interlocked.Read(ref s_violations);

    /// <summary>What the latest violation was, or null.</summary>
    public static string? LastViolation => Volatile.Read(ref s_last);

    /// <summary>Chooses the mode. An error once another mode is in use.</summary>
    public static void Use(HotPathMode mode) => HotPathSetting.Use(mode);

    /// <summary>Begins a section; it ends with the returned value's Dispose.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Section Enter(string name) => Mode == HotPathMode.Off ? default : Section.Start(name);

    /// <summary>Leaves what follows, up to the returned value's Dispose, out of the account of all sections around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lifted Lift() => Mode == HotPathMode.Off ? default : Lifted.Start();

    /// <summary>Runs an action, whatever the mode, and throws a <see cref="HotPathViolationException"/> if it allocated. Run it once before: first calls may.</summary>
    public static void AssertNoAllocations(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var thread = HotPathThread.Current;
        var before = thread.Allocated;
        action();
        var bytes = thread.Allocated - before;
        if (bytes != 0)
        {
            throw Asserted(bytes);
        }
    }

    private static HotPathViolationException Asserted(long bytes) => new(nameof(AssertNoAllocations), bytes);

    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.UnknownCode, Because = "a violation is told by an exception; lifted from the guard")]
    private static void Violated(string section, long bytes)
    {
        var violation = new HotPathViolationException(section, bytes);
        Interlocked.Increment(ref s_violations);
        Volatile.Write(ref s_last, violation.Message);
        if (Mode == HotPathMode.Throw)
        {
            throw violation;
        }
    }

    /// <summary>A guarded stretch of code.</summary>
    public readonly ref struct Section
    {
        private readonly HotPathThread? _thread;
        private readonly string? _name;
        private readonly long _allocated;
        private readonly long _exceptions;
        private readonly TimeSpan _paused;

        private Section(HotPathThread thread, string name)
        {
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
            if (Mode != HotPathMode.Off && _thread is not null)
            {
                Judge(_thread);
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static Section Start(string name) => new(HotPathThread.Current, name);

        private void Judge(HotPathThread thread)
        {
            var bytes = thread.Allocated - _allocated;
            if (bytes == 0 || thread.Exceptions != _exceptions || GC.GetTotalPauseDuration() != _paused)
            {
                return;
            }

            // An outer section is not blamed for what this one has reported.
            Violated(thread, _name!, bytes);
        }

        private static void Violated(HotPathThread thread, string name, long bytes)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            thread.Lifted += bytes;
            try
            {
                HotPathGuard.Violated(name, bytes);
            }
            finally
            {
                thread.Lifted += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
    }

    /// <summary>A stretch of code that no section counts.</summary>
    public readonly ref struct Lifted
    {
        private readonly HotPathThread? _thread;
        private readonly long _allocated;

        private Lifted(HotPathThread thread)
        {
            _thread = thread;
            _allocated = thread.Allocated;
        }

        /// <summary>Counting goes on.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose()
        {
            if (Mode != HotPathMode.Off && _thread is not null)
            {
                _thread.Lifted += _thread.Allocated - _allocated;
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        internal static Lifted Start() => new(HotPathThread.Current);
    }
}
