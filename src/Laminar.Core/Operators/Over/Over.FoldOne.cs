using System;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>A push of a single row that comes out at once, without what a loop costs to set up. Whatever is not the plain case goes the way of batches.</summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    /// <summary>Whether the row has been dealt with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool FoldOne(in TRow row)
    {
        var table = _table;
        if (!IsAtOnce || TSpec.RowCanFail || TSpec.HoldsText || _context.MakesText || table.IsIndexed)
        {
            return false;
        }

        _due = _down.Next.Due;
        var time = TSpec.HasTime ? TSpec.TimeOf(in row) : 0;
        if (TSpec.HasTime && (time < _watermark || (!IsFed && time > Latest())))
        {
            return false;
        }

        if (TSpec.HasTime && !IsFed)
        {
            _watermark = time;
        }

        if (!TSpec.Filters || TSpec.Keep(in row))
        {
            var stride = SlotLayout<TKey, Partition<TState, TRing>>.KeyStride(1);
            ref var keys = ref table.Keys;
            var shift = table.Shift;
            var key = TSpec.KeyOf(in row);
            var slot = (uint)(TKey.Hash(in key, _context.Seed) >> shift);
            while (!TKey.Same(in KeyAt(ref keys, slot, stride), in key))
            {
                if (TKey.Same(in KeyAt(ref keys, slot, stride), default))
                {
                    return false;
                }

                slot = (slot + 1) & (uint)(ulong.MaxValue >> shift);
            }

            ShowOne(in row, time, ref table.StateAt(slot));
            GC.KeepAlive(table);
        }

        if (TSpec.HasTime && !IsFed && _down.Next.Due != long.MaxValue)
        {
            _down.Tell(_watermark);
        }

        if (TSpec.CanFail)
        {
            _down.Throw();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ShowOne(in TRow row, long time, ref Partition<TState, TRing> partition)
    {
        var kept = TSpec.Hold(in row, _heap);
        Enter(in row, in kept, time, ref partition);
        var newest = kept;
        var comes = TSpec.CanFail ? WriteGuarded(in row, in newest, ref partition, out var output) : Write(in row, in newest, ref partition, out output);
        Stay(in kept, ref partition);
        if (comes)
        {
            _down.Next.Push(new ReadOnlySpan<TOut>(in output));
        }
    }

    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private bool WriteGuarded(in TRow row, in TKept kept, ref Partition<TState, TRing> partition, out TOut output)
    {
        _down.IsHanding = false;
        try
        {
            return Write(in row, in kept, ref partition, out output);
        }
        catch (Exception cause) when (_down.IsOfRow(cause))
        {
            _down.Fail(at: 0, isResult: true, cause);
            output = default!;
            return false;
        }
    }
}
