using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Aggregates;
using Laminar.State;

namespace Laminar.Operators;

/// <summary>The first pass over a batch: rows are added to their side.</summary>
public sealed partial class IntervalJoin<TLeft, TRight, TKey, TOut, TSpec, TNext>
{
    /// <summary>Rows looked ahead to fetch their chain's head.</summary>
    private const int Ahead = 16;

    /// <summary>Adds the rows, and notes where in the other side's chains each begins to look. How many do.</summary>
    private unsafe int Add<TOwn, TOther, TSide>(ReadOnlySpan<TOwn> rows, JoinInput<TOwn> own, JoinInput<TOther> other)
        where TOwn : struct
        where TOther : struct
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        var heads = _heads.Places;
        var shift = _heads.Shift;
        var seed = _context.Seed;
        var watermark = own.From(TSide.Lag);
        var heap = own.Rows.Heap;
        var mask = own.Rows.Mask;
        var number = own.Rows.Next;
        var tail = other.Rows.Tail;
        var begins = 0;
        ref var ring = ref own.Rows.First;
        ref var found = ref MemoryMarshal.GetArrayDataReference(_found);
        ref var finder = ref MemoryMarshal.GetArrayDataReference(_finder);
        ref var row = ref MemoryMarshal.GetReference(rows);
        ref var end = ref Unsafe.Add(ref row, rows.Length);
        ref var last = ref Unsafe.Add(ref row, rows.Length > Ahead ? rows.Length - Ahead : 0);
        for (; Unsafe.IsAddressLessThan(ref row!, ref end!); row = ref Unsafe.Add(ref row, 1))
        {
            if (LooksAhead && Unsafe.IsAddressLessThan(ref row, ref last!))
            {
                Sse.Prefetch0(heads + (2 * (nint)(TKey.Hash(TSide.KeyOf(in Unsafe.Add(ref row, Ahead)), seed) >> shift)));
            }

            if (TSide.TimeOf(in row) < watermark)
            {
                _context.RowsLate++;
                continue;
            }

            if (!TSide.HasKey(in row))
            {
                if (TSide.Keeps)
                {
                    WriteAlone<TOwn, TOther, TSide>(in row);
                }

                continue;
            }

            var head = heads + (2 * (nint)(TKey.Hash(TSide.KeyOf(in row), seed) >> shift));
            var start = head[TSide.Index ^ 1];
            Unsafe.Add(ref found, begins) = start;
            Unsafe.Add(ref finder, begins) = number;
            begins += Mask.Bit(unchecked((int)(start - tail)) >= 0);
            ref var entry = ref Unsafe.Add(ref ring, (nint)(number & mask));
            entry.Row = TSpec.HoldsText ? TSide.Keep(in row, heap) : row;
            entry.Earlier = head[TSide.Index];
            entry.IsSettled = false;
            head[TSide.Index] = number;
            number = unchecked(number + 1);
        }

        own.Rows.Next = number;
        _added += rows.Length;
        return begins;
    }

    /// <summary>Whether a key's hash is had so cheaply that it may be computed twice.</summary>
    private static bool LooksAhead
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Sse.IsSupported && Unsafe.SizeOf<TKey>() <= 2 * sizeof(ulong) && !RuntimeHelpers.IsReferenceOrContainsReferences<TKey>();
    }

    /// <summary>Not inlined: rows that nothing can match are few.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteAlone<TOwn, TOther, TSide>(in TOwn row)
        where TSide : struct, IIntervalSide<TOwn, TOther, TKey, TOut>
    {
        if (_count == BlockLength)
        {
            Hand();
        }

        TSide.Write(in row, out _block[_count++]);
    }
}
