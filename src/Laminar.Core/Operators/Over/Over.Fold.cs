using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows in, where a row waits for others: those of its time, or some that come after it. What is constant of a query folds away.</summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    [HotPath(Allow = HotPathAllow.Exceptions, Because = "a row that cannot be computed is a bad row, and the rows after it go on")]
    private void FoldGuarded(ReadOnlySpan<TRow> rows)
    {
        for (var from = 0; from < rows.Length && _down.Failure is null; from = _from + _down.At + 1)
        {
            try
            {
                Fold(rows, from);
                return;
            }
            catch (Exception cause) when (_down.IsOfRow(cause))
            {
                if (IsAtOnce)
                {
                    StayFailed(in rows[_from + _down.At]);
                }

                _down.Fail(_from + _down.At, _writing, cause);
                _writing = false;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Fold(ReadOnlySpan<TRow> rows, int from)
    {
        if (IsAtOnce)
        {
            FoldAtOnce(rows, from);
        }
        else
        {
            FoldHeld(rows, from);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void FoldHeld(ReadOnlySpan<TRow> rows, int from)
    {
        var table = _table;
        var stride = SlotLayout<TKey, Partition<TState, TRing>>.KeyStride(1);
        ref var keys = ref table.Keys;
        ref var states = ref table.States;
        var index = table.Index;
        var seed = table.Seed;
        _from = 0;
        for (var i = from; i < rows.Length; i++)
        {
            if (TSpec.CanFail)
            {
                _down.At = i;
            }

            ref readonly var row = ref rows[i];
            var time = TSpec.HasTime ? TSpec.TimeOf(in row) : 0;
            var isLate = false;
            if (TSpec.HasTime)
            {
                isLate = time < _watermark;
                if (!isLate && !IsFed && time > _watermark)
                {
                    See(time);
                }
            }

            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            if (isLate)
            {
                _context.RowsLate++;
                continue;
            }

            if (TSpec.ByRange)
            {
                ShowDue(time);
            }

            if (_down.Count == _down.Block.Length)
            {
                _down.Flush();
            }

            var key = TSpec.KeyOf(in row);
            var candidates = index.Of(TKey.Hash(in key, seed));
            uint slot;
            do
            {
                if (!candidates.Next(in index, out slot))
                {
                    slot = table.FindOrAdd(TSpec.HoldsText ? TKey.Retain(in key, _heap) : key);
                    keys = ref table.Keys;
                    states = ref table.States;
                    index = table.Index;
                    break;
                }
            }
            while (!TKey.Same(in KeyAt(ref keys, slot, stride), in key));

            Take(in row, time, slot, ref PartitionAt(ref states, slot));
        }

        GC.KeepAlive(table);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(in TRow row, long time, uint slot, ref Partition<TState, TRing> partition)
    {
        var kept = TSpec.Hold(in row, _heap);
        partition.IsOpen = true;
        if (TSpec.Behind > 0)
        {
            Follow(in row, in kept, time, ref partition);
            return;
        }

        if (TSpec.Skips)
        {
            partition.Rows.Push(in kept, _heap);
            if (TSpec.Stays(in kept))
            {
                ShowSkipped(ref partition);
            }

            return;
        }

        if (!TSpec.ByRange)
        {
            if (TSpec.Removes && partition.Rows.Count > Start + TSpec.Ahead)
            {
                Leave(ref partition, partition.Rows.Count - Start - TSpec.Ahead - 1);
            }

            if (partition.Rows.Count > TSpec.Depth + TSpec.Ahead)
            {
                partition.Rows.Pop();
            }
        }

        TSpec.Add(ref partition.State, in row, in kept, time, _heap);
        partition.Rows.Push(in kept, _heap);
        if (TSpec.ByRange)
        {
            partition.Waiting++;
            _waiting.Push(time, slot);
        }
        else if (partition.Rows.Count > TSpec.Ahead)
        {
            Show(in row, ref partition, partition.Rows.Count - 1 - TSpec.Ahead);
        }
    }

    /// <summary>ROWS: so many rows before the row its frame begins.</summary>
    private static int Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.After > 0 ? -(int)TSpec.After : TSpec.Preceding;
    }

    /// <summary>A row leaves the frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Leave(ref Partition<TState, TRing> partition, int place)
    {
        ref var row = ref partition.Rows.At(place);
        TSpec.Remove(ref partition.State, in row, TSpec.TimeOf(in row), _heap);
    }

    /// <summary>The row at a place of its partition comes out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Show(in TRow row, ref Partition<TState, TRing> partition, int place) =>
        Show(in row, ref partition, place, TSpec.Preceding < 0 ? 0 : Math.Max(0, place - Start));

    /// <summary>The same, its frame beginning at <paramref name="first"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Show(in TRow row, ref Partition<TState, TRing> partition, int place, int first)
    {
        var around = new OverRows<TKept, TRing>(ref partition.Rows, in Unsafe.NullRef<TKept>(), place, first);
        if (TSpec.CanFail)
        {
            _writing = true;
        }

        if (TSpec.Write(in row, in around, in partition.State, out _down.Block[_down.Count]))
        {
            _down.Count++;
        }

        if (TSpec.CanFail)
        {
            _writing = false;
        }
    }

    /// <summary>The watermark goes on with a row of a stream that is in order. One too far past the clock comes out, and leaves it alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void See(long time)
    {
        if (time > _context.FarLimit && _context.LeavesWatermark(_down.Ordinal, time))
        {
            return;
        }

        _watermark = time;
        if (TSpec.ByRange)
        {
            ShowDue(time);
        }

        if (time >= _due)
        {
            _down.Flush();
            _down.Tell(time);
            _due = _down.Next.Due;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TKey KeyAt(ref TKey keys, uint slot, int stride) =>
        ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Partition<TState, TRing> PartitionAt(ref Partition<TState, TRing> states, uint slot) =>
        ref Unsafe.AddByteOffset(ref states, (nuint)slot * (nuint)SlotLayout<TKey, Partition<TState, TRing>>.StateStride(1));
}
