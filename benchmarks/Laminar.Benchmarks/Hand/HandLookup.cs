using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>Each row's value times its key's factor, summed: a table of two words a slot at a load of a tenth, fetched ahead.</summary>
internal sealed unsafe class HandLookup : IHandLoop
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private int _ahead = 16;
    private readonly Factor* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private Checksum _result;

    public HandLookup(Factor[] table, int log)
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
        var slots = _slots;
        var shift = _shift;
        var mask = _mask;
        var ahead = _ahead;
        long sum = 0, found = 0;
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

            sum += rows[i].Value * slots[at].Times;
            found++;
        missing:;
        }

        _result.Sum += sum;
        _result.Rows += found;
    }

    public void Each(Event* rows, int count)
    {
        _ahead = 0;
        for (var i = 0; i < count; i++)
        {
            Push(rows + i, 1);
        }
    }

    public Checksum Finish() => _result;

    public void Dispose() => Pages.Free(_slots);
}
