using System;
using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>The ten greatest values of each key: the least of them beside the key, so that most rows are one comparison; the rest in an array, in order.</summary>
internal sealed unsafe class HandTopN : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Most = 10;
    private readonly Slot* _slots;
    private readonly long* _values;
    private readonly int _shift;
    private readonly uint _mask;
    private readonly Change<TopTen.Row>[] _changes = new Change<TopTen.Row>[2];
    private readonly Outcome _outcome = new();

    public HandTopN(int log)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _values = (long*)Pages.Take((nuint)(sizeof(long) * Most) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        for (var i = 0u; i <= _mask; i++)
        {
            _slots[i].Key = long.MinValue;
            _slots[i].Least = long.MinValue;
        }
    }

    public void Push(Event* rows, int count)
    {
        var slots = _slots;
        var shift = _shift;
        var mask = _mask;
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

            if (rows[i].Value > slot->Least)
            {
                Insert(slot, rows[i].Value);
            }
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

    public void Dispose()
    {
        Pages.Free(_slots);
        Pages.Free(_values);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Insert(Slot* slot, long value)
    {
        var sink = new TopSink(_outcome);
        var values = _values + ((slot - _slots) * Most);
        var changes = 0;
        if (slot->Count == Most)
        {
            _changes[changes++] = new(new TopTen.Row(slot->Key, values[Most - 1]), ChangeKind.Delete);
            slot->Count--;
        }

        var at = (int)slot->Count++;
        for (; at > 0 && values[at - 1] < value; at--)
        {
            values[at] = values[at - 1];
        }

        values[at] = value;
        slot->Least = slot->Count == Most ? values[Most - 1] : long.MinValue;
        _changes[changes++] = new(new TopTen.Row(slot->Key, value), ChangeKind.Insert);
        sink.OnRows(_changes.AsSpan(0, changes));
    }

    private struct Slot
    {
        public long Key;
        public long Least;
        public long Count;
    }
}
