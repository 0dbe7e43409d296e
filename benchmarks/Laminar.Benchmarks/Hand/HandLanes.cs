using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Benchmarks;

/// <summary>Tumbling COUNT and SUM of rows up to a second late: four windows a key in one slot of two cache lines.</summary>
internal sealed unsafe class HandLanes : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private long _oldest;
    private long _next = 2 * Data.Second;
    private Checksum _result;

    public HandLanes(int log)
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
        var slots = _slots;
        var shift = _shift;
        var mask = _mask;
        var next = _next;
        var oldest = _oldest;
        for (var i = 0; i < count; i++)
        {
            var time = rows[i].Ts.Nanoseconds;
            if (time >= next)
            {
                while (time >= _next)
                {
                    Close();
                }

                next = _next;
                oldest = _oldest;
            }

            var window = (long)((ulong)time / Data.Second);
            if (window < oldest)
            {
                continue;
            }

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

            var lane = (int)window & 3;
            slot->Sum[lane] += rows[i].Value;
            slot->Count[lane]++;
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
        for (var i = 0; i < 4; i++)
        {
            Close();
        }

        return _result;
    }

    public void Dispose() => Pages.Free(_slots);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Close()
    {
        var lane = (int)_oldest & 3;
        for (var i = 0u; i <= _mask; i++)
        {
            var slot = _slots + i;
            if (slot->Count[lane] != 0)
            {
                _result.Group((_oldest + 1) * Data.Second, slot->Key, slot->Count[lane], slot->Sum[lane]);
                slot->Count[lane] = 0;
                slot->Sum[lane] = 0;
            }
        }

        _oldest++;
        _next += Data.Second;
    }

    [StructLayout(LayoutKind.Sequential, Size = 128)]
    private struct Slot
    {
        public fixed long Sum[4];
        public fixed int Count[4];
        public long Key;
    }
}
