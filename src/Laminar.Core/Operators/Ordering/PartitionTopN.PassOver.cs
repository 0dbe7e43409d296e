using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>The hot path: rows that are not among the first of their partition, or do not pass the filter.</summary>
public partial struct PartitionTopN<TIn, TRow, TProjection, TKey, TSpec, TNext>
{
    // Rows between a fetch and its use; the index comes before the slot it points to.
    private const int SlotDistance = 16;
    private const int IndexDistance = 32;

    /// <summary>Looking ahead hashes keys twice: for numbers that is free, for text it is not.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && !TSpec.KeyHoldsText && !SlotLayout<TKey, RankedKey<TRow>>.IsManaged && typeof(TKey) != typeof(NoKey);
    }

    /// <summary>How many rows from the first on are not wanted.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe int PassOver<TAccess>(ReadOnlySpan<TIn> rows) where TAccess : struct, ITableAccess
    {
        var table = _partitions.Table;
        var stride = SlotLayout<TKey, RankedKey<TRow>>.KeyStride(1);
        ref var keys = ref table.Keys;
        ref var states = ref SlotLayout<TKey, RankedKey<TRow>>.IsManaged ? ref table.States : ref Unsafe.As<TKey, RankedKey<TRow>>(ref keys);
        var index = table.Index;
        var shift = table.Shift;
        var seed = table.Seed;
        ref var first = ref MemoryMarshal.GetReference(rows);
        nint at = 0;
        for (; at < rows.Length; at++)
        {
            ref var input = ref Unsafe.Add(ref first, at);
            if (TAccess.Ahead)
            {
                index.Fetch(HashOf(in Unsafe.Add(ref first, Math.Min(at + IndexDistance, rows.Length - 1)), seed));
                var ahead = index.Likely(HashOf(in Unsafe.Add(ref first, Math.Min(at + SlotDistance, rows.Length - 1)), seed));
                Sse.Prefetch0(Unsafe.AsPointer(ref KeyAt(ref keys, ahead, stride)));
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
            if (!IsUnwanted(in row, in partition))
            {
                break;
            }
        }

    stopped:
        GC.KeepAlive(table);
        return (int)at;
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
        if (!partition.IsFull)
        {
            return false;
        }

        var order = TSpec.Compare(in row, in partition.Last);
        return TSpec.Ranking == Ranking.RowNumber ? order >= 0 : order > 0;
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
