using System.Runtime.CompilerServices;

namespace Laminar.Benchmarks;

/// <summary>Runs of values that rise at least twice, of each key: the pattern (low up up+) as whoever knows what it comes to would write it, a count and a value for each key.</summary>
internal sealed unsafe class HandRising : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private Checksum _result;

    public HandRising(int log)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        for (var i = 0u; i <= _mask; i++)
        {
            _slots[i].Key = long.MinValue;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Push(Event* rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var key = rows[i].Key;
            var slot = _slots + (uint)((ulong)key * Seed >> _shift);
            while (slot->Key != key)
            {
                if (slot->Key == long.MinValue)
                {
                    slot->Key = key;
                    slot->Last = long.MaxValue;
                    break;
                }

                slot = _slots + (((uint)(slot - _slots) + 1) & _mask);
            }

            var value = rows[i].Value;
            if (value > slot->Last)
            {
                slot->Ups++;
            }
            else
            {
                Show(slot);
                slot->Ups = 0;
            }

            slot->Last = value;
        }
    }

    public void Each(Event* rows, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Push(rows + i, 1);
        }
    }

    public Checksum Finish()
    {
        for (var i = 0u; i <= _mask; i++)
        {
            Show(_slots + i);
        }

        return _result;
    }

    public void Dispose() => Pages.Free(_slots);

    private void Show(Slot* slot)
    {
        if (slot->Ups >= 2)
        {
            _result.Value((slot->Ups * 7) + slot->Last + (slot->Key & 1023));
        }
    }

    private struct Slot
    {
        public long Key;
        public long Last;
        public long Ups;
    }
}
