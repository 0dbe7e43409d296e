using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>The same as rows for the sink that the query has too, multiplied checked.</summary>
internal sealed unsafe class HandLookupRows : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Block = 1024;
    private int _ahead = 16;
    private readonly Factor* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private readonly LookedUp.Row[] _rows = new LookedUp.Row[Block];
    private readonly Outcome _outcome = new();

    public HandLookupRows(Factor[] table, int log)
    {
        _slots = (Factor*)Pages.Take((nuint)sizeof(Factor) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
        foreach (var row in table)
        {
            var at = (uint)((ulong)row.Key * Seed >> _shift);
            while (_slots[at].Key != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = row;
        }
    }

    public void Push(Event* rows, int count)
    {
        var sink = new LookedUpSink(_outcome);
        for (var at = 0; at < count; at += Block)
        {
            sink.OnRows(_rows.AsSpan(0, Take(rows + at, Math.Min(Block, count - at))));
        }
    }

    public void Each(Event* rows, int count)
    {
        _ahead = 0;
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
        var ahead = _ahead;
        nint found = 0;
        ref var output = ref MemoryMarshal.GetArrayDataReference(_rows);
        for (var i = 0; i < count; i++)
        {
            Sse.Prefetch0(slots + (uint)((ulong)rows[i + ahead].Key * Seed >> shift));
            var key = rows[i].Key;
            var at = (uint)((ulong)key * Seed >> shift);
            while (slots[at].Key != key)
            {
                if (slots[at].Key == 0)
                {
                    goto missing;
                }

                at = (at + 1) & mask;
            }

            Unsafe.Add(ref output, found++) = new LookedUp.Row(checked(rows[i].Value * slots[at].Times));
        missing:;
        }

        return (int)found;
    }
}
