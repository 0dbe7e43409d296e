using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The hot path: rows that are not among the first of their partition, or do not pass the filter; and, where one row of each is wanted, those that take its place.</summary>
public partial struct PartitionTopN<TIn, TRow, TProjection, TKey, TSpec, TNext>
{
    // Rows between a fetch and its use; the index comes before the slot it points to.
    private const int SlotDistance = 16;
    private const int IndexDistance = 32;

    // What memory comes in.
    private const int Line = 64;

    /// <summary>Looking ahead hashes keys twice: for numbers that is free, for text it is not.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.KeyHoldsText && !SlotLayout<TKey, RankedKey<TRow>>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    /// <summary>How many rows from the first on need nothing more.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int PassOver<TAccess>(ReadOnlySpan<TIn> rows) where TAccess : struct, ITableAccess
    {
        var table = _partitions.Table;
        var stride = SlotLayout<TKey, RankedKey<TRow>>.KeyStride(1);
        ref var keys = ref table.Keys;
        ref var states = ref SlotLayout<TKey, RankedKey<TRow>>.IsManaged ? ref table.States : ref Unsafe.As<TKey, RankedKey<TRow>>(ref keys);
        var index = table.Index;
        var shift = table.Shift;
        var seed = table.Seed;
        ref TIn first = ref MemoryMarshal.GetReference(rows);
        ref TIn end = ref Unsafe.Add(ref first, rows.Length);
        ref TIn input = ref first;

        // A reference that walks: working rows' addresses out from an index takes three instructions more a row.
        for (; Unsafe.IsAddressLessThan(ref input!, ref end!); input = ref Unsafe.Add(ref input, 1))
        {
            if (TAccess.Ahead)
            {
                Fetch(in input, in Unsafe.Subtract(ref end, 1), ref keys, in index, seed, stride);
            }

            if (TProjection.Filters && !TProjection.Keep(in input))
            {
                continue;
            }

            TProjection.Map(in input, out var row);
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

            ref var partition = ref SlotLayout<TKey, RankedKey<TRow>>.IsManaged
                ? ref Unsafe.Add(ref states, slot)
                : ref Unsafe.As<TKey, RankedKey<TRow>>(ref Unsafe.AddByteOffset(ref found, (nuint)SlotLayout<TKey, RankedKey<TRow>>.StateOffset));
            if (IsUnwanted(in row, in partition))
            {
                continue;
            }

            // The last row of each key is what nearly each row is: its partition is at hand.
            if (!RankedPartitions<TRow, TKey, TSpec>.IsSingle || !partition.IsFull)
            {
                break;
            }

            Replace(ref partition, in row);
        }

    stopped:
        GC.KeepAlive(table);
        return (int)(Unsafe.ByteOffset(in first, in input) / Unsafe.SizeOf<TIn>());
    }

    /// <summary>A single row that is not wanted, without what a loop costs to set up. False where it may be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Passes(in TIn input)
    {
        var table = _partitions.Table;
        if (table.IsIndexed || TSpec.KeyHoldsText)
        {
            return false;
        }

        if (TProjection.Filters && !TProjection.Keep(in input))
        {
            return true;
        }

        TProjection.Map(in input, out var row);
        var key = TSpec.KeyOf(in row);
        var shift = table.Shift;
        ref var keys = ref table.Keys;
        var stride = SlotLayout<TKey, RankedKey<TRow>>.KeyStride(1);
        var slot = (uint)(TKey.Hash(in key, table.Seed) >> shift);
        while (!TKey.Same(in KeyAt(ref keys, slot, stride), in key))
        {
            if (TKey.Same(in KeyAt(ref keys, slot, stride), default))
            {
                return false;
            }

            slot = (slot + 1) & (uint)(ulong.MaxValue >> shift);
        }

        var isUnwanted = IsUnwanted(in row, in table.StateAt(slot));
        GC.KeepAlive(table);
        return isUnwanted;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUnwanted(in TRow row, in RankedKey<TRow> partition)
    {
        // One row more of those that are equal to the last is wanted where they share a rank.
        return partition.IsFull && (TSpec.Ranking == Ranking.RowNumber ? !TSpec.ComesBefore(in row, in partition.Last) : TSpec.ComesBefore(in partition.Last, in row));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(in TIn input, in TIn last, ref TKey keys, in SlotIndex index, ulong seed, int stride)
    {
        index.Fetch(HashOf(in Ahead(in input, IndexDistance, in last), seed));
        var slot = index.Likely(HashOf(in Ahead(in input, SlotDistance, in last), seed));
        ref var key = ref Unsafe.As<TKey, byte>(ref KeyAt(ref keys, slot, stride));
        Sse.Prefetch0(Unsafe.AsPointer(ref key));

        // The row that is compared with lies behind the key, and is written where it is replaced.
        if (stride > Line)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref key, Line)));
        }

        if (stride > 2 * Line && RankedPartitions<TRow, TKey, TSpec>.IsSingle)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref key, 2 * Line)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly TIn Ahead(in TIn input, int distance, in TIn last)
    {
        ref readonly TIn ahead = ref Unsafe.Add(ref Unsafe.AsRef(in input), distance);
        if (Unsafe.IsAddressGreaterThan(in ahead!, in last!))
        {
            return ref last;
        }

        return ref ahead;
    }

    /// <summary>Where the key of a row is looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong HashOf(in TIn input, ulong seed)
    {
        TProjection.Map(in input, out var row);
        var key = TSpec.KeyOf(in row);
        return TKey.Hash(in key, seed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TKey KeyAt(ref TKey keys, uint slot, int stride) => ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)stride);
}
