using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Operators;

namespace Laminar.Tables;

/// <summary>
/// Rows whose slots are found some rows before their turn, in the loop that takes them: memory is on its way all the time, and a row's turn begins
/// with its slot at hand. Each row's hash is looked up once, where fetching alone would do it twice.
/// </summary>
/// <remarks>
/// Finding the slots of a block first and taking its rows then leaves memory idle half of the time, and a longer lead or no fetching of the index' lines
/// was slower as well: `slots` of the probes.
/// </remarks>
internal static unsafe class AheadLoop
{
    /// <summary>Rows between a row and the one whose slot is found, and between that and the one whose line of the index is fetched: as many as hide memory.</summary>
    public const int Ahead = 16;

    private const int Block = 256;

    /// <summary>Takes rows from one on; the row to go on with, which is the end unless the table has started over.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Run<TLoop, TRow, TKey, TState>(ref TLoop loop, StateTable<TKey, TState> table, ReadOnlySpan<TRow> rows, int from)
        where TKey : struct, IKey<TKey>
        where TState : struct
        where TLoop : IAheadLoop<TRow, TKey, TState>
    {
        var slots = stackalloc nuint[Block + (2 * Ahead)];
        var version = table.Version;
        Find<TLoop, TRow, TKey, TState>(table, rows, from, Math.Min(from + Ahead, rows.Length), slots);

        // The last rows have none after them whose slots could be found in passing.
        var end = rows.Length - (2 * Ahead);
        while (from < rows.Length)
        {
            var first = from;
            var some = rows;
            if (first < end)
            {
                some = rows[..Math.Min(end, first + Block)];
            }
            else
            {
                Find<TLoop, TRow, TKey, TState>(table, rows, Math.Min(first + Ahead, rows.Length), rows.Length, slots + Ahead);
            }

            while (from < some.Length)
            {
                from = loop.Take(some, from, slots + (from - first), first < end);

                // Slots that were found say nothing of a table that has started over since, or of another one.
                if (loop.Table != table || table.Version != version)
                {
                    return from;
                }
            }

            new ReadOnlySpan<nuint>(slots + (from - first), Ahead).CopyTo(new(slots, Ahead));
        }

        return from;
    }

    /// <summary>In passing: the likely slot of the row so far ahead of this one, on its way to the cache, and further ahead the index' line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nuint Look<TLoop, TRow, TKey, TState>(ref TRow row, ref TKey keys, in SlotIndex index, ulong seed)
        where TKey : struct, IKey<TKey>
        where TState : struct
        where TLoop : IAheadLoop<TRow, TKey, TState>
    {
        index.Fetch(TLoop.HashOf(in Unsafe.Add(ref row, 2 * Ahead), seed));
        return Likely<TLoop, TRow, TKey, TState>(in Unsafe.Add(ref row, Ahead), ref keys, in index, seed);
    }

    private static void Find<TLoop, TRow, TKey, TState>(StateTable<TKey, TState> table, ReadOnlySpan<TRow> rows, int from, int end, nuint* slots)
        where TKey : struct, IKey<TKey>
        where TState : struct
        where TLoop : IAheadLoop<TRow, TKey, TState>
    {
        ref var keys = ref table.Keys;
        var index = table.Index;
        var seed = table.Seed;
        foreach (ref readonly var row in rows[from..end])
        {
            *slots++ = Likely<TLoop, TRow, TKey, TState>(in row, ref keys, in index, seed);
        }

        GC.KeepAlive(table);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nuint Likely<TLoop, TRow, TKey, TState>(in TRow row, ref TKey keys, in SlotIndex index, ulong seed)
        where TKey : struct, IKey<TKey>
        where TState : struct
        where TLoop : IAheadLoop<TRow, TKey, TState>
    {
        var slot = index.Likely(TLoop.HashOf(in row, seed)) * (nuint)SlotLayout<TKey, TState>.KeyStride(TLoop.Lanes);
        Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AddByteOffset(ref keys, slot)));
        return slot;
    }
}
