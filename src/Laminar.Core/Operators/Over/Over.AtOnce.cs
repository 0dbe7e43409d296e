using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// Rows whose frame ends with them: LAG, ranks, sums so far or of the rows before. The loop keeps everything in registers and calls nothing: a row that needs more (it is late, the
/// downstream waits for its time, or its partition is new) ends it, is attended to, and the loop is entered again. A row is written before it is kept, so that of LAG(x) one row is kept.
/// </summary>
public partial struct Over<TRow, TKey, TState, TKept, TRing, TOut, TSpec, TNext>
{
    // Rows between a fetch and its use; the index comes before the slot it points to.
    private const int SlotDistance = 16;
    private const int IndexDistance = 32;

    /// <summary>No row waits for another one.</summary>
    private static bool IsAtOnce
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !TSpec.ByRange && TSpec.Ahead == 0 && TSpec.Behind == 0;
    }

    /// <summary>So many rows of a partition are kept between rows; one more where a row has to leave the frame when the next one comes.</summary>
    private static int Room
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Removes ? TSpec.Depth + 1 : Math.Max(TSpec.Depth, 1);
    }

    /// <summary>Every row comes out, so that its place among those that do is its place in the batch.</summary>
    private static bool ShowsAll
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !TSpec.Filters && !TSpec.Drops;
    }

    /// <summary>Looking ahead hashes keys twice: for numbers that is free, for text it is not. A row ahead that fails would be taken for the one at hand.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.RowCanFail && !TSpec.HoldsText && !SlotLayout<TKey, Partition<TState, TRing>>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    private void FoldAtOnce(ReadOnlySpan<TRow> rows, int from)
    {
        while (from < rows.Length)
        {
            if (_down.Count == _down.Block.Length)
            {
                _down.Flush();
            }

            // So many rows that the block has room for them all: the loop has no test for it.
            var some = rows.Slice(from, Math.Min(rows.Length - from, _down.Block.Length - _down.Count));
            (_from, _shown) = (from, 0);
            var done = !_table.IsIndexed ? FoldSome<FlatAccess>(some)
                : LooksAhead ? FoldSome<IndexedAheadAccess>(some) : FoldSome<IndexedAccess>(some);
            from += done;
            if (done < some.Length)
            {
                (_from, _down.At, _shown) = (from, 0, 0);
                Attend(in some[done]);
                from++;
            }
        }
    }

    /// <summary>Rows in, until one needs more than a loop has; how many.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int FoldSome<TAccess>(ReadOnlySpan<TRow> rows) where TAccess : struct, ITableAccess
    {
        var table = _table;
        var stride = SlotLayout<TKey, Partition<TState, TRing>>.KeyStride(1);
        ref var keys = ref table.Keys;
        ref var states = ref SlotLayout<TKey, Partition<TState, TRing>>.IsManaged ? ref table.States : ref Unsafe.As<TKey, Partition<TState, TRing>>(ref keys);
        var index = table.Index;
        var shift = table.Shift;
        var seed = _context.Seed;
        var heap = _heap;
        var watermark = _watermark;
        var latest = Latest();
        nint count = 0;
        ref var output = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_down.Block), _down.Count);
        ref TRow first = ref MemoryMarshal.GetReference(rows);
        ref TRow end = ref Unsafe.Add(ref first, rows.Length);
        ref TRow row = ref first;
        var at = 0;

        // A reference that walks: working rows' addresses out from an index takes three instructions more a row.
        for (; Unsafe.IsAddressLessThan(ref row!, ref end!); row = ref Unsafe.Add(ref row, 1))
        {
            if (TSpec.CanFail)
            {
                // Where every row comes out, the one number says the other.
                _down.At = ShowsAll ? (int)count : at++;
                if (!ShowsAll)
                {
                    _shown = (int)count;
                }
            }

            if (TAccess.Ahead)
            {
                Fetch(in row, in Unsafe.Subtract(ref end, 1), ref keys, in index, seed, stride);
            }

            var time = TSpec.HasTime ? TSpec.TimeOf(in row) : 0;
            if (TSpec.HasTime && (time < watermark || (!IsFed && time > latest)))
            {
                break;
            }

            if (TSpec.HasTime && !IsFed)
            {
                watermark = time;
                if (TSpec.RowCanFail)
                {
                    _watermark = time;
                }
            }

            if (TSpec.Filters && !TSpec.Keep(in row))
            {
                continue;
            }

            var key = TSpec.KeyOf(in row);
            var hash = TKey.Hash(in key, seed);
            var slot = (uint)(hash >> shift);
            if (TAccess.Indexed)
            {
                var candidates = index.Of(hash);
                do
                {
                    if (!candidates.Next(in index, out slot))
                    {
                        goto stopped;
                    }
                }
                while (!TKey.Same(in KeyAt(ref keys, slot, stride), in key));
            }

            ref var found = ref KeyAt(ref keys, slot, stride);
            while (!TAccess.Indexed && !TKey.Same(in found, in key))
            {
                if (TKey.Same(in found, default))
                {
                    goto stopped;
                }

                slot = (slot + 1) & (uint)(ulong.MaxValue >> shift);
                found = ref KeyAt(ref keys, slot, stride);
            }

            ref var partition = ref SlotLayout<TKey, Partition<TState, TRing>>.IsManaged
                ? ref PartitionAt(ref states, slot)
                : ref Unsafe.As<TKey, Partition<TState, TRing>>(ref Unsafe.AddByteOffset(ref found, (nuint)SlotLayout<TKey, Partition<TState, TRing>>.StateOffset));
            var kept = TSpec.Hold(in row, heap);
            Enter(in row, in kept, time, ref partition);
            if (TSpec.RowCanFail)
            {
                _writing = true;
            }

            // A copy: whose address is taken is kept in memory.
            var newest = kept;
            if (Write(in row, in newest, ref partition, out Unsafe.Add(ref output, count)))
            {
                count++;
            }

            if (TSpec.RowCanFail)
            {
                _writing = false;
            }

            Stay(in kept, ref partition);
        }

    stopped:
        _down.Count += (int)count;
        _watermark = watermark;
        GC.KeepAlive(table);
        return (int)(Unsafe.ByteOffset(in first, in row) / Unsafe.SizeOf<TRow>());
    }

    /// <summary>A row that the loop stopped at.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Attend(in TRow row)
    {
        var time = TSpec.HasTime ? TSpec.TimeOf(in row) : 0;
        var isLate = TSpec.HasTime && time < _watermark;
        if (TSpec.HasTime && !isLate && !IsFed && time > _watermark)
        {
            See(time);
        }

        if (TSpec.Filters && !TSpec.Keep(in row))
        {
            return;
        }

        if (isLate)
        {
            _context.RowsLate++;
            return;
        }

        ref var partition = ref _table.StateAt(SlotOf(TSpec.KeyOf(in row)));
        var kept = TSpec.Hold(in row, _heap);
        Enter(in row, in kept, time, ref partition);
        _writing = true;
        if (Write(in row, in kept, ref partition, out _down.Block[_down.Count]))
        {
            _down.Count++;
        }

        _writing = false;
        Stay(in kept, ref partition);
    }

    /// <summary>
    /// A row failed. Where it was its result that did, it does not come out, and later rows see it all the same; so it is where rows cannot fail before that, and the loop does not say
    /// for each how far it has come.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StayFailed(in TRow row)
    {
        _down.Count += ShowsAll ? _down.At : _shown;
        if (TSpec.RowCanFail && !_writing)
        {
            return;
        }

        _writing = true;
        if (TSpec.HasTime && !IsFed && TSpec.TimeOf(in row) is var time && time <= Latest())
        {
            _watermark = Math.Max(_watermark, time);
        }

        var kept = TSpec.Hold(in row, _heap);
        Stay(in kept, ref _table.StateAt(SlotOf(TSpec.KeyOf(in row))));
    }

    private readonly uint SlotOf(TKey key) => Partitions<TKey, Partition<TState, TRing>, Form>.SlotOf(_table, key, _heap, TSpec.HoldsText);

    /// <summary>The row is folded in, and the one that leaves its frame out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Enter(in TRow row, in TKept kept, long time, ref Partition<TState, TRing> partition)
    {
        partition.IsOpen = true;
        if (TSpec.Removes && partition.Rows.Count > TSpec.Preceding)
        {
            Leave(ref partition, partition.Rows.Count - TSpec.Preceding - 1);
        }

        TSpec.Add(ref partition.State, in row, in kept, time, _heap);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Write(in TRow row, in TKept kept, ref Partition<TState, TRing> partition, out TOut output)
    {
        var behind = partition.Rows.Count;
        var first = TSpec.Preceding < 0 ? 0 : Math.Max(0, behind - TSpec.Preceding);
        return TSpec.Write(in row, new OverRows<TKept, TRing>(ref partition.Rows, in kept, behind, first), in partition.State, out output);
    }

    /// <summary>The row is one of those that later rows see.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void Stay(in TKept kept, ref Partition<TState, TRing> partition)
    {
        if (TSpec.Skips && !TSpec.Stays(in kept))
        {
            return;
        }

        if (partition.Rows.Count >= Room)
        {
            partition.Rows.Pop();
        }

        partition.Rows.Push(in kept, _heap);
    }

    /// <summary>A row of a later time is attended to: somebody waits for it, or it may lie too far past the clock.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly long Latest()
    {
        var latest = _due == long.MinValue ? _due : _due - 1;
        return _context.Guarding == _down.Ordinal ? Math.Min(latest, _context.FarLimit) : latest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(in TRow row, in TRow last, ref TKey keys, in SlotIndex index, ulong seed, int stride)
    {
        index.Fetch(HashOf(in row, IndexDistance, in last, seed));
        Sse.Prefetch0(Unsafe.AsPointer(ref KeyAt(ref keys, index.Likely(HashOf(in row, SlotDistance, in last, seed)), stride)));
    }

    /// <summary>The hash of the key of the row so far ahead.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(in TRow row, int distance, in TRow last, ulong seed)
    {
        ref readonly TRow ahead = ref Unsafe.Add(ref Unsafe.AsRef(in row), distance);
        var key = TSpec.KeyOf(in Unsafe.IsAddressGreaterThan(in ahead!, in last!) ? ref last : ref ahead);
        return TKey.Hash(in key, seed);
    }
}
