using System;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>How many values lie in each of a run of buckets, which grows at both ends.</summary>
internal unsafe struct BucketCounts
{
    private long* _counts;
    private int _first;
    private int _room;

    public readonly int First => _first;

    public readonly int End => _first + _room;

    public readonly long this[int bucket] => _counts[bucket - _first];

    public void Add(int bucket, long times, StateHeap heap)
    {
        if (bucket < _first || bucket >= End)
        {
            Reach(bucket, heap);
        }

        _counts[bucket - _first] += times;
    }

    public void Merge(in BucketCounts later, int sign, StateHeap heap)
    {
        for (var bucket = later._first; bucket < later.End; bucket++)
        {
            if (later[bucket] != 0)
            {
                Add(bucket, sign * later[bucket], heap);
            }
        }
    }

    public void Release(StateHeap heap)
    {
        if (_room > 0)
        {
            heap.Free(_counts, Bytes(_room));
        }

        this = default;
    }

    public void Retain(StateHeap heap)
    {
        if (_room > 0)
        {
            var counts = (long*)heap.Allocate(Bytes(_room));
            Buffer.MemoryCopy(_counts, counts, Bytes(_room), Bytes(_room));
            _counts = counts;
        }
    }

    public readonly void Save(ref StateWriter writer)
    {
        for (var bucket = _first; bucket < End; bucket++)
        {
            if (this[bucket] != 0)
            {
                writer.Write(true);
                writer.Write(bucket);
                writer.Write(this[bucket]);
            }
        }

        writer.Write(false);
    }

    public void Load(ref StateReader reader, StateHeap heap)
    {
        this = default;
        for (reader.Read(out bool more); more; reader.Read(out more))
        {
            reader.Read(out int bucket);
            reader.Read(out long times);
            SavedSlots.Check(Math.Abs((long)bucket) <= Quantiles.MostBuckets);
            Add(bucket, times, heap);
        }
    }

    private void Reach(int bucket, StateHeap heap)
    {
        const int Step = 32;
        var first = _room == 0 ? bucket : Math.Min(_first, bucket);
        var end = _room == 0 ? bucket + 1 : Math.Max(End, bucket + 1);

        // Half as much again on the side that it grows to, so that a run that creeps along is not copied each time.
        var more = Math.Max(Step, (end - first) / 2);
        first = first < _first || _room == 0 ? first - (more / 2) : first;
        end = end > End || _room == 0 ? end + (more / 2) : end;
        var counts = (long*)heap.AllocateZeroed(Bytes(end - first));
        if (_room > 0)
        {
            Buffer.MemoryCopy(_counts, counts + (_first - first), Bytes(_room), Bytes(_room));
            heap.Free(_counts, Bytes(_room));
        }

        _counts = counts;
        _first = first;
        _room = end - first;
    }

    private static long Bytes(int buckets) => (long)buckets * sizeof(long);
}
