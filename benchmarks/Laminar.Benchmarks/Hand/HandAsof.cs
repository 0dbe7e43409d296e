using System;
using System.Runtime.InteropServices;

namespace Laminar.Benchmarks;

/// <summary>
/// Each left row with the last right row of its key at its time or before, products summed: two streams in order are merged by time, a slot a key has the last
/// value. Left rows at the end of a batch wait where they lie: the arrays outlive the loop, which a query's callers need not promise.
/// </summary>
internal sealed unsafe class HandAsof : IDisposable
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private readonly Slot* _slots;
    private readonly int _shift;
    private readonly uint _mask;
    private Event* _waiting;
    private Event* _rights;
    private Checksum _result;

    public HandAsof(int log)
    {
        _slots = (Slot*)Pages.Take((nuint)sizeof(Slot) << log);
        _shift = 64 - log;
        _mask = (1u << log) - 1;
    }

    /// <summary>The streams have come so far.</summary>
    public void Push(Event* left, Event* leftEnd, Event* right, Event* rightEnd, bool isLast)
    {
        var at = _waiting == null ? left : _waiting;
        var other = _rights == null ? right : _rights;
        long sum = 0, found = 0;
        while (at < leftEnd)
        {
            var time = at->Ts.Nanoseconds;
            while (other < rightEnd && other->Ts.Nanoseconds <= time)
            {
                var version = Find(other->Key);
                version->Key = other->Key;
                version->IsThere = 1;
                version->Value = other->Value;
                other++;
            }

            // A right row of the same time may still come.
            if (other == rightEnd && !isLast)
            {
                break;
            }

            var slot = Find(at->Key);
            if (slot->IsThere != 0)
            {
                sum += at->Value * slot->Value;
                found++;
            }

            at++;
        }

        _waiting = at;
        _rights = other;
        _result.Sum += sum;
        _result.Rows += found;
    }

    public Checksum Finish() => _result;

    public void Dispose() => Pages.Free(_slots);

    private Slot* Find(long key)
    {
        var at = (uint)((ulong)key * Seed >> _shift);
        while (_slots[at].Key != key && _slots[at].IsThere != 0)
        {
            at = (at + 1) & _mask;
        }

        return _slots + at;
    }

    /// <summary>Half a cache line, so that none lies on two.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 32)]
    private struct Slot
    {
        public long Key;
        public long Value;
        public long IsThere;
    }
}
