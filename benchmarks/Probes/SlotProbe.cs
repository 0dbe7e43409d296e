using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Probes;

/// <summary>Counting and summing by a key of 100 K, through an index of tags: when a row's slot is found, and how far ahead of that its line of the index is fetched.</summary>
internal static unsafe class SlotProbe
{
    private const int Keys = 100_000;
    private const int Log = 18;
    private const int Rows = 1 << 20;
    private const int Padding = 256;
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const uint Tags = uint.MaxValue << Log;

    private static readonly long[] Names = GC.AllocateArray<long>(Rows + Padding, pinned: true);
    private static readonly Slot[] Slots = GC.AllocateArray<Slot>(Keys + 1, pinned: true);
    private static readonly uint[] Index = GC.AllocateArray<uint>((1 << Log) + 16, pinned: true);

    public static void Run()
    {
        var random = new Random(1);
        var names = new long[Keys];
        var used = 1u;
        foreach (ref var name in names.AsSpan())
        {
            name = random.NextInt64();
            Add(name, used++);
        }

        foreach (ref var name in Names.AsSpan())
        {
            name = names[random.Next(Keys)];
        }

        Timing.Print("a block's slots first, then its rows", Rows, Blocks);
        Timing.Print("in passing, 64 rows ahead", Rows, () => Passing<Far>(lines: 0));
        Timing.Print("in passing, 64 rows ahead, lines 64 before that", Rows, () => Passing<Far>(64));
        Timing.Print("in passing, 16 rows ahead", Rows, () => Passing<Near>(0));
        Timing.Print("in passing, 16 rows ahead, lines 16 before that", Rows, () => Passing<Near>(16));
    }

    private static void Blocks()
    {
        var found = stackalloc uint[64];
        ref var names = ref Names[0];
        for (var from = 0; from < Rows; from += 64)
        {
            for (var i = 0; i < 64; i++)
            {
                found[i] = Find(Unsafe.Add(ref names, from + i));
            }

            for (var i = 0; i < 64; i++)
            {
                Fold(found[i], Unsafe.Add(ref names, from + i));
            }
        }
    }

    private static void Passing<TDistance>(int lines) where TDistance : struct, IDistance
    {
        var found = stackalloc uint[TDistance.Rows];
        ref var names = ref Names[0];
        for (var i = 0; i < TDistance.Rows; i++)
        {
            found[i] = Find(Unsafe.Add(ref names, i));
        }

        for (var i = 0; i < Rows; i++)
        {
            var place = i & (TDistance.Rows - 1);
            var slot = found[place];
            if (lines > 0)
            {
                Sse.Prefetch0(Line(Hash(Unsafe.Add(ref names, i + TDistance.Rows + lines))));
            }

            found[place] = Find(Unsafe.Add(ref names, i + TDistance.Rows));
            Fold(slot, Unsafe.Add(ref names, i));
        }
    }

    private static void Add(long name, uint slot)
    {
        Slots[slot].Key = name;
        var line = Line(Hash(name));
        for (; ; line++)
        {
            if (*line == 0)
            {
                *line = Tag(Hash(name)) | slot;
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Find(long name)
    {
        var hash = Hash(name);
        var line = Line(hash);
        var matches = Vector256.Equals(Vector256.Load(line) & Vector256.Create(Tags), Vector256.Create(Tag(hash))).ExtractMostSignificantBits();
        var slot = line[BitOperations.TrailingZeroCount(matches | 128)] & ~Tags;
        Sse.Prefetch0(Unsafe.AsPointer(ref Slots[slot]));
        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Fold(uint found, long name)
    {
        // A key in another line than its own is left out: one of some hundreds.
        ref var slot = ref Unsafe.Add(ref Slots[0], found);
        if (slot.Key == name)
        {
            slot.Count++;
            slot.Sum += name & 1023;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash(long name) => (ulong)name * Seed;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint* Line(ulong hash) => (uint*)Unsafe.AsPointer(ref Index[0]) + ((hash >> (64 - Log)) & ~7ul);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Tag(ulong hash) => ((uint)(hash >> (35 - Log)) & Tags) | (1u << Log);

    private interface IDistance
    {
        static abstract int Rows { get; }
    }

    private readonly struct Far : IDistance
    {
        public static int Rows => 64;
    }

    private readonly struct Near : IDistance
    {
        public static int Rows => 16;
    }

    private struct Slot
    {
        public long Key;
        public long Count;
        public long Sum;
        public long More;
    }
}
