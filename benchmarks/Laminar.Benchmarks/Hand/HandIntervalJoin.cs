using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Laminar.Benchmarks;

/// <summary>
/// Rows of two streams with equal keys less than a second apart. One ring for both sides in order of arrival, chain heads of both in one word; a batch is added
/// first, then all its chains are walked together, so that misses of the cache overlap. Products are summed as they are found: no row is made.
/// </summary>
internal sealed unsafe class HandIntervalJoin : IDisposable
{
    private const ulong Seed = 0x9E37_79B9_7F4A_7C15;
    private const int Log = 21;
    private const uint Mask = (1u << Log) - 1;
    private const int Ahead = 16;
    private readonly Entry* _ring = (Entry*)Pages.Take((nuint)sizeof(Entry) << Log);
    private readonly uint* _heads = (uint*)Pages.Take((nuint)8 << Log);
    private readonly uint* _found = (uint*)Pages.Take(4 * (Drive.Batch + 64));
    private readonly int* _finder = (int*)Pages.Take(4 * (Drive.Batch + 64));
    private uint _next = 1;
    private uint _tail = 1;
    private Checksum _result;

    public void Push(Event* rows, int count, int side)
    {
        var ring = _ring;
        var heads = _heads;
        var found = _found;
        var finder = _finder;
        var (next, tail) = (_next, _tail);
        var begins = 0;
        for (var limit = rows[0].Ts.Nanoseconds - Data.Second; tail != next && ring[tail & Mask].Ts <= limit;)
        {
            tail++;
        }

        for (var i = 0; i < count; i++)
        {
            Sse.Prefetch0(heads + (2 * (nint)((ulong)rows[i + Ahead].Key * Seed >> (64 - Log))));
            var head = heads + (2 * (nint)((ulong)rows[i].Key * Seed >> (64 - Log)));
            var start = head[side ^ 1];
            found[begins] = start;
            finder[begins] = i;
            begins += (int)(start - tail) >= 0 ? 1 : 0;
            var entry = ring + (next & Mask);
            entry->Key = rows[i].Key;
            entry->Ts = rows[i].Ts.Nanoseconds;
            entry->Value = rows[i].Value;
            entry->Earlier = head[side];
            head[side] = next++;
        }

        long pairs = 0, sum = 0;
        while (begins > 0)
        {
            var left = 0;
            for (var j = 0; j < begins; j++)
            {
                Sse.Prefetch0(ring + (found[j + 12] & Mask));
                var entry = ring + (found[j] & Mask);
                var i = finder[j];
                var near = (ulong)(entry->Ts - rows[i].Ts.Nanoseconds + Data.Second - 1) <= (ulong)((2 * Data.Second) - 2) ? -1L : 0;
                var hit = entry->Key == rows[i].Key ? near : 0;
                pairs -= hit;
                sum += rows[i].Value * entry->Value & hit;
                var earlier = entry->Earlier;
                found[left] = earlier;
                finder[left] = i;
                left += (int)(earlier - tail) >= 0 ? 1 : 0;
            }

            begins = left;
        }

        _result.Rows += pairs;
        _result.Sum += sum;
        (_next, _tail) = (next, tail);
    }

    public Checksum Finish() => _result;

    public void Dispose()
    {
        Pages.Free(_ring);
        Pages.Free(_heads);
        Pages.Free(_found);
        Pages.Free(_finder);
    }

    private struct Entry
    {
        public long Key;
        public long Ts;
        public long Value;
        public uint Earlier;
    }
}
