using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>The last row of each key: a slot has key, time and value, and is fetched some rows ahead; the row that goes and the one that comes are handed on in blocks.</summary>
internal sealed unsafe class HandLastRow : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Ahead = 16;
    private const int Block = 256;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private readonly Change<LastOfKey.Row>[] _changes = new Change<LastOfKey.Row>[Block + 2];
    private readonly Outcome _outcome = new();

    public HandLastRow(int log)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
    }

    public void Push(Event* rows, int count) => Take(rows, count, Ahead);

    public void Each(Event* rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Take(rows + i, 1, 0);
        }
    }

    public Checksum Finish() => _outcome.Checksum;

    public void Dispose() => Pages.Free(_slots);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Take(Event* rows, int count, int ahead)
    {
        var sink = new LastOfKeySink(_outcome);
        var slots = _slots;
        var shift = _shift;
        var mask = _mask;
        var changed = 0;
        ref var changes = ref MemoryMarshal.GetArrayDataReference(_changes);
        for (var i = 0; i < count; i++)
        {
            Sse.Prefetch0(slots + (uint)((ulong)rows[i + ahead].Key * Seed >> shift));
            var (key, time, value) = (rows[i].Key, rows[i].Ts.Nanoseconds, rows[i].Value);
            var at = (uint)((ulong)key * Seed >> shift);
            while (slots[at].Key != key && slots[at].Key != 0)
            {
                at = (at + 1) & mask;
            }

            var slot = slots + at;
            if (slot->Key != 0)
            {
                if (time <= slot->Time)
                {
                    continue;
                }

                Unsafe.Add(ref changes, changed++) = new(new LastOfKey.Row(key, slot->Value), ChangeKind.Delete);
            }

            slot->Key = key;
            slot->Time = time;
            slot->Value = value;
            Unsafe.Add(ref changes, changed++) = new(new LastOfKey.Row(key, value), ChangeKind.Insert);
            if (changed >= Block)
            {
                sink.OnRows(_changes.AsSpan(0, changed));
                changed = 0;
            }
        }

        sink.OnRows(_changes.AsSpan(0, changed));
    }

    /// <summary>Half a cache line, so that none lies on two.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 32)]
    private struct Slot
    {
        public long Key;
        public long Time;
        public long Value;
    }
}
