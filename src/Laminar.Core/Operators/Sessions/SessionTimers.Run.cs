using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// The timers of a bucket, in order. What a bucket holds is found at once and its times lie evenly in it, so they are dealt out to as many small parts as
/// there are timers, which leaves next to nothing to sort: a heap costs some mispredicted jumps for each timer.
/// </summary>
internal sealed partial class SessionTimers
{
    // More timers than this in a part, and it is sorted for itself: times may lie as they please.
    private const int LargestPart = 24;

    private Timer[] _found = new Timer[16];
    private Timer[] _run = new Timer[16];
    private int[] _starts = new int[33];
    private int _foundCount;
    private int _runAt;
    private int _runEnd;

    /// <summary>Those in order that are still to come. The heap may hold earlier ones.</summary>
    public ReadOnlySpan<Timer> Run
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _run.AsSpan(_runAt, _runEnd - _runAt);
    }

    /// <summary>The first of <see cref="Run"/> has been dealt with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step() => _runAt++;

    /// <summary>Something that closes in the buckets being opened: to be put in order by <see cref="Sort"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Find(long close, uint slot)
    {
        if (_foundCount == _found.Length)
        {
            Grow();
        }

        _found[_foundCount++] = new Timer(close, slot);
    }

    /// <summary>Makes a run of what has been found. The one before has been dealt with: all of it was due before a further bucket is.</summary>
    public void Sort()
    {
        var found = _found.AsSpan(0, _foundCount);
        (_foundCount, _runAt, _runEnd) = (0, 0, found.Length);
        if (found.Length == 0)
        {
            return;
        }

        var (least, greatest) = (long.MaxValue, long.MinValue);
        foreach (ref readonly var timer in found)
        {
            least = Math.Min(least, timer.Time);
            greatest = Math.Max(greatest, timer.Time);
        }

        var log = BitOperations.Log2((uint)found.Length) + 1;
        var shift = Math.Max(0, 64 - BitOperations.LeadingZeroCount((ulong)(greatest - least)) - log);
        var starts = _starts.AsSpan(0, (1 << log) + 1);
        starts.Clear();
        foreach (ref readonly var timer in found)
        {
            starts[(int)((ulong)(timer.Time - least) >> shift) + 1]++;
        }

        for (var part = 1; part < starts.Length; part++)
        {
            starts[part] += starts[part - 1];
        }

        var run = _run.AsSpan(0, found.Length);
        foreach (ref readonly var timer in found)
        {
            run[starts[(int)((ulong)(timer.Time - least) >> shift)]++] = timer;
        }

        // A part's start has become its end.
        var from = 0;
        foreach (var end in starts)
        {
            if (end - from > LargestPart)
            {
                SortPart(run[from..end]);
            }

            from = end;
        }

        Insert(run);
    }

    /// <summary>Many close together. They are in order where all are of one time and of table slots, as times in whole seconds are; else the heap, empty as yet, has them sorted.</summary>
    private void SortPart(Span<Timer> part)
    {
        var isSorted = true;
        for (var i = 1; i < part.Length && isSorted; i++)
        {
            isSorted = part[i - 1].CompareTo(part[i]) <= 0;
        }

        if (isSorted)
        {
            return;
        }

        foreach (ref readonly var timer in part)
        {
            Push(timer);
        }

        foreach (ref var timer in part)
        {
            timer = _near[0];
            Pop();
        }
    }

    private static void Insert(Span<Timer> run)
    {
        for (var i = 1; i < run.Length; i++)
        {
            var timer = run[i];
            var at = i;
            for (; at > 0 && run[at - 1].CompareTo(timer) > 0; at--)
            {
                run[at] = run[at - 1];
            }

            run[at] = timer;
        }
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "by doubling, until the timers fit; lifted from the guard")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        using var lifted = HotPathGuard.Lift();
        var length = 2 * _found.Length;
        Array.Resize(ref _found, length);
        _run = new Timer[length];
        _starts = new int[(2 * length) + 1];
    }
}
