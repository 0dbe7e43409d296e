using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>A value less the one before it of its key, as rows for the sink that the query has too: key and value in half a cache line.</summary>
internal sealed unsafe class HandLag : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Block = 512;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private readonly Lagged.Row[] _rows = new Lagged.Row[Block];
    private readonly Outcome _outcome = new();

    public HandLag(int log)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        for (var i = 0u; i <= _mask; i++)
        {
            _slots[i].Key = long.MinValue;
        }
    }

    public void Push(Event* rows, int count)
    {
        var sink = new LagSink(_outcome);
        for (var at = 0; at < count; at += Block)
        {
            sink.OnRows(_rows.AsSpan(0, Take(rows + at, Math.Min(Block, count - at))));
        }
    }

    public void Each(Event* rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Push(rows + i, 1);
        }
    }

    public Checksum Finish() => _outcome.Checksum;

    public void Dispose() => Pages.Free(_slots);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Take(Event* rows, int count)
    {
        var slots = _slots;
        var shift = _shift;
        var mask = _mask;
        var output = _rows;
        for (var i = 0; i < count; i++)
        {
            var key = rows[i].Key;
            var slot = slots + (uint)((ulong)key * Seed >> shift);
            while (slot->Key != key)
            {
                if (slot->Key == long.MinValue)
                {
                    slot->Key = key;
                    break;
                }

                slot = slots + ((uint)(slot - slots) + 1 & mask);
            }

            var value = rows[i].Value;
            output[i] = new Lagged.Row(key, value, checked(value - slot->Last));
            slot->Last = value;
        }

        return count;
    }

    private struct Slot
    {
        public long Key;
        public long Last;
    }
}
