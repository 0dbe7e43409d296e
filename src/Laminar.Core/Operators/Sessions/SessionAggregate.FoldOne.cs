using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>A push of a single row, without what a loop costs to set up. Whatever is not the plain case goes the way of batches.</summary>
public partial struct SessionAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>
    /// Whether the row has been taken; where not, it is to be pushed. For the first and only operator of a query, over rows that cannot fail: one that goes on
    /// with its key's session and moves the watermark past nothing that closes needs no more. While a sink is at work, and after the end, no row is so.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeOne(in TRow row)
    {
        if (TSpec.CanFail || TSpec.TimeOf(in row) >= _quiet || !FoldOne(in row))
        {
            return false;
        }

        _context.RowsIn++;
        return true;
    }

    /// <summary>Whether the row has been dealt with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe bool FoldOne(in TRow row)
    {
        var time = TSpec.TimeOf(in row);
        if (time >= _limit)
        {
            return false;
        }

        if (TSpec.Filters && !TSpec.Keep(in row))
        {
            See(time);
            return true;
        }

        var table = _table;
        var stride = SlotLayout<TKey, Session<TState>>.KeyStride(1);
        ref var keys = ref table.Keys;
        ref var sessions = ref SlotLayout<TKey, Session<TState>>.IsManaged ? ref table.States : ref Unsafe.As<TKey, Session<TState>>(ref keys);
        var index = table.Index;
        var key = TSpec.KeyOf(in row);
        var candidates = index.Of(TKey.Hash(in key, table.Seed));
        uint slot;
        do
        {
            if (!candidates.Next(in index, out slot))
            {
                return false;
            }
        }
        while (!TKey.Same(in KeyAt(ref keys, slot, stride), in key));

        ref var session = ref SessionAt(ref keys, ref sessions, slot, stride);
        var since = (ulong)(time - session.First);
        if (since >= session.Reach || CloseOf(in session) <= (IsFed ? _watermark : Math.Max(_watermark, time - Delay)))
        {
            return false;
        }

        // A jump, unlike in the loop: the next row would wait for what this one writes here, were it worked out from it.
        if (!IsFed && time - Delay > _watermark)
        {
            _watermark = time - Delay;
        }

        TSpec.Add(ref session.State, in row, time, _heap);
        session.Reach = Math.Max(session.Reach, since + (ulong)TSpec.Size + 1);
        _timers.Slots.Start[slot] = _timers.MarkOf(CloseOf(in session));
        Count(in row, in session, _watermark);
        GC.KeepAlive(table);
        return true;
    }
}
