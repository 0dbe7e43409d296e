using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Operators;

/// <summary>Opening buckets of timers: what closes in them is looked for, and put in order.</summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    // Sessions between the fetch of one and its turn.
    private const int RunDistance = 16;

    /// <summary>Opens the next bucket that the watermark has reached, or all of them: whatever closes there is noted. False where there is none.</summary>
    private bool OpenTimers(long watermark, bool all)
    {
        if (!_timers.Open(watermark, all, out var first, out var buckets))
        {
            return false;
        }

        if (_open == 0)
        {
            return true;
        }

        var used = _table.Used;
        _timers.Slots.Ensure(used);
        Span<uint> found = stackalloc uint[256];
        for (uint number = 0; number < used;)
        {
            FindDue(found[.._timers.Slots.Find(ref number, used, first, buckets, found)]);
        }

        _timers.Pool.Ensure(_pool.End);
        for (uint number = 0; number < _pool.End;)
        {
            foreach (var place in found[.._timers.Pool.Find(ref number, _pool.End, first, buckets, found)])
            {
                if (place != Latest && !_pool[place].IsEmpty)
                {
                    FindDue(in _pool[place], _pool[place].Slot);
                }
            }
        }

        _timers.Sort();
        return true;
    }

    private readonly unsafe void FindDue(ReadOnlySpan<uint> slots)
    {
        var table = _table;
        for (var i = 0; i < slots.Length; i++)
        {
            if (LooksAhead && i + RunDistance < slots.Length)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref table.KeyAt(slots[i + RunDistance])));
            }

            ref var latest = ref table.StateAt(slots[i]);
            if (!latest.IsEmpty)
            {
                FindDue(in latest, slots[i]);
            }
        }
    }

    private readonly void FindDue(in Session<TState> session, uint slot)
    {
        var close = CloseOf(in session);
        if (close < _timers.End)
        {
            _timers.Find(close, slot);
        }
    }
}
