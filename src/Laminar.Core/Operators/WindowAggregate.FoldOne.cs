using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>A push of a single row, without what a loop costs to set up. Whatever is not the plain case goes the way of batches.</summary>
public partial struct WindowAggregate<TRow, TKey, TState, TOut, TSpec, TNext>
{
    /// <summary>Whether the row has been dealt with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool FoldOne(in TRow row)
    {
        var table = _table;
        var time = TSpec.TimeOf(in row);
        var since = (ulong)(time - _base);
        if (since >= _limit || table.IsIndexed)
        {
            return false;
        }

        // A jump, unlike in the loop: the next row would wait for what this one writes here, were it worked out from it.
        if (time >= _greatest)
        {
            _greatest = time;
        }

        if (TSpec.Filters && !TSpec.Keep(in row))
        {
            return true;
        }

        var lanes = Shape.Lanes;
        var stride = SlotLayout<TKey, TState>.KeyStride(lanes);
        var key = TSpec.KeyOf(in row);
        var shift = table.Shift;
        ref var keys = ref table.Keys;
        ref var states = ref SlotLayout<TKey, TState>.IsManaged ? ref table.States : ref Unsafe.As<TKey, TState>(ref keys);
        var slot = (uint)(TKey.Hash(in key, table.Seed) >> shift);
        while (!TKey.Same(in KeyAt(ref keys, slot, stride), in key))
        {
            if (TKey.Same(in KeyAt(ref keys, slot, stride), default))
            {
                return false;
            }

            slot = (slot + 1) & (uint)(ulong.MaxValue >> shift);
        }

        TSpec.Add(ref Unsafe.Add(ref StateAt(ref keys, ref states, slot, stride, lanes), Lane(_lane, since, lanes)), in row, time, _heap);
        Count(in row, time, _passed);
        GC.KeepAlive(table);
        return true;
    }
}
