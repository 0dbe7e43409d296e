using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>
/// The slots of the keys of rows, one after the other in an array. A row's slot is looked for some rows ahead and has its memory fetched, so that it is at
/// hand when its key is compared; what is not where it most likely is, which is next to never, is looked for by the table itself, outside the loop.
/// </summary>
internal static unsafe class KeySlots<TRow, TKey, TState, TRows>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TRows : struct, IKeyedRows<TRow, TKey>
{
    private const uint Missing = StateTable<TKey, TState>.Missing;

    // As many rows as hide memory. The index of many keys is not near either: its lines are fetched as many rows before.
    private const int Ahead = 16;

    /// <param name="table">The table of keys.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="places">Where their slots go; Missing for a row without a key, and for a key that the table does not have.</param>
    /// <param name="adds">Whether keys that are new get a slot. That may give all others new ones: see the table's Version.</param>
    public static void Find(StateTable<TKey, TState> table, ReadOnlySpan<TRow> rows, Span<uint> places, bool adds)
    {
        Guess(table, rows[..Math.Min(Ahead, rows.Length)], places);
        for (var at = 0; at < rows.Length; at++)
        {
            at = !table.IsIndexed ? Check<FlatAccess>(table, rows, at, places)
                : table.IsLarge ? Check<IndexedAheadAccess>(table, rows, at, places)
                : Check<IndexedAccess>(table, rows, at, places);
            if (at == rows.Length)
            {
                return;
            }

            ref readonly var row = ref rows[at];
            var version = table.Version;
            places[at] = TRows.HasKey(in row) ? adds ? table.FindOrAdd(TRows.KeyOf(in row)) : table.Find(TRows.KeyOf(in row)) : Missing;
            if (version != table.Version)
            {
                // What was guessed of the table before may lie behind the end of this one.
                Guess(table, rows.Slice(at + 1, Math.Min(Ahead, rows.Length - at - 1)), places[(at + 1)..]);
            }
        }
    }

    private static void Guess(StateTable<TKey, TState> table, ReadOnlySpan<TRow> rows, Span<uint> places)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            places[i] = TRows.HasKey(in rows[i]) ? table.Likely(TKey.Hash(TRows.KeyOf(in rows[i]), table.Seed)) : 0;
        }
    }

    /// <summary>Compares the keys of rows with those in the slots that were guessed, from one row on; the first one that has another, or the number of rows.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Check<TAccess>(StateTable<TKey, TState> table, ReadOnlySpan<TRow> rows, int from, Span<uint> places)
        where TAccess : struct, ITableAccess
    {
        var index = table.Index;
        var shift = table.Shift;
        var seed = table.Seed;
        ref var keys = ref table.Keys;
        ref TRow row = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), from);
        ref TRow end = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), rows.Length);
        ref TRow guessed = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), Math.Max(from, rows.Length - Ahead));
        ref TRow fetched = ref Unsafe.Add(ref MemoryMarshal.GetReference(rows), Math.Max(0, rows.Length - (2 * Ahead)));
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetReference(places), from);
        while (Unsafe.IsAddressLessThan(ref row, ref guessed))
        {
            if (TAccess.Ahead && Unsafe.IsAddressLessThan(ref row, ref fetched) && TRows.HasKey(in Unsafe.Add(ref row, 2 * Ahead)))
            {
                index.Fetch(TKey.Hash(TRows.KeyOf(in Unsafe.Add(ref row, 2 * Ahead)), seed));
            }

            ref TRow later = ref Unsafe.Add(ref row, Ahead);
            var slot = 0u;
            if (TRows.HasKey(in later))
            {
                var hash = TKey.Hash(TRows.KeyOf(in later), seed);
                slot = TAccess.Indexed ? index.Likely(hash) : (uint)(hash >> shift);
            }

            Unsafe.Add(ref place, Ahead) = slot;
            Fetch(ref KeyAt(ref keys, slot));
            if (!IsAt(in row, ref KeyAt(ref keys, place)))
            {
                goto stopped;
            }

            row = ref Unsafe.Add(ref row, 1);
            place = ref Unsafe.Add(ref place, 1);
        }

        while (Unsafe.IsAddressLessThan(ref row, ref end) && IsAt(in row, ref KeyAt(ref keys, place)))
        {
            row = ref Unsafe.Add(ref row, 1);
            place = ref Unsafe.Add(ref place, 1);
        }

    stopped:
        GC.KeepAlive(table);
        return (int)(Unsafe.ByteOffset(in MemoryMarshal.GetReference(rows), in row) / Unsafe.SizeOf<TRow>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAt(in TRow row, ref TKey key) => TRows.HasKey(in row) && TKey.Same(in key, TRows.KeyOf(in row));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref TKey KeyAt(ref TKey keys, uint slot) => ref Unsafe.AddByteOffset(ref keys, (nuint)slot * (nuint)SlotLayout<TKey, TState>.KeyStride(1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fetch(ref TKey key)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref key));
        }
    }
}

/// <summary>What rows' keys are.</summary>
internal interface IKeyedRows<TRow, TKey>
    where TKey : struct, IKey<TKey>
{
    /// <summary>Whether a row has one: NULL is none.</summary>
    static abstract bool HasKey(in TRow row);

    static abstract TKey KeyOf(in TRow row);
}
