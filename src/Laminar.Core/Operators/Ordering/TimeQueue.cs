using System;
using System.Collections.Generic;

namespace Laminar.Operators;

/// <summary>
/// Places of rows in the order of their times; of equal times as they were added. In chunks of some hundred: most rows are added at the end, others where a binary search says,
/// which moves part of a chunk; rows are taken from the front.
/// </summary>
internal sealed class TimeQueue
{
    private const int Room = 256;
    private const int MostSpare = 8;

    private readonly List<Chunk> _chunks = [];
    private readonly Stack<Chunk> _spare = new(MostSpare);

    public long Count { get; private set; }

    /// <summary>The least time; long.MaxValue where there is none.</summary>
    public long First => Count == 0 ? long.MaxValue : _chunks[0].Entries[_chunks[0].Start].Time;

    public long Bytes => (_chunks.Count + _spare.Count) * (long)Room * 16;

    public void Add(long time, int place)
    {
        Count++;
        if (_chunks.Count > 0 && _chunks[^1] is { End: < Room } last && last.Entries[last.End - 1].Time <= time)
        {
            last.Entries[last.End++] = new Entry(time, place);
            return;
        }

        Insert(new Entry(time, place));
    }

    /// <summary>Takes the first, if its time is no later than this.</summary>
    public bool TryTake(long latest, out long time, out int place)
    {
        if (Count == 0 || First > latest)
        {
            (time, place) = (0, 0);
            return false;
        }

        var chunk = _chunks[0];
        (time, place) = chunk.Entries[chunk.Start++];
        Count--;
        if (chunk.Start == chunk.End)
        {
            Close();
        }

        return true;
    }

    /// <summary>All that are there, in order.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "for saving and for moving text, between batches")]
    public IEnumerable<(long Time, int Place)> All()
    {
        foreach (var chunk in _chunks)
        {
            for (var i = chunk.Start; i < chunk.End; i++)
            {
                yield return (chunk.Entries[i].Time, chunk.Entries[i].Place);
            }
        }
    }

    private void Insert(Entry entry)
    {
        var at = ChunkAfter(entry.Time);
        if (at == _chunks.Count)
        {
            // Behind all there is, and the last chunk is full.
            var opened = Open(at);
            opened.Entries[opened.End++] = entry;
            return;
        }

        var chunk = _chunks[at];
        if (chunk.End == Room)
        {
            if (chunk.Start > 0)
            {
                Array.Copy(chunk.Entries, chunk.Start, chunk.Entries, 0, chunk.End - chunk.Start);
                (chunk.Start, chunk.End) = (0, chunk.End - chunk.Start);
            }
            else
            {
                Split(at);
                chunk = _chunks[chunk.Entries[chunk.End - 1].Time > entry.Time ? at : at + 1];
            }
        }

        var place = PlaceAfter(chunk, entry.Time);
        Array.Copy(chunk.Entries, place, chunk.Entries, place + 1, chunk.End - place);
        chunk.Entries[place] = entry;
        chunk.End++;
    }

    /// <summary>The first chunk that has a later time; as many as there are where none has.</summary>
    private int ChunkAfter(long time)
    {
        var (low, high) = (0, _chunks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_chunks[middle].Entries[_chunks[middle].End - 1].Time <= time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static int PlaceAfter(Chunk chunk, long time)
    {
        var (low, high) = (chunk.Start, chunk.End);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chunk.Entries[middle].Time <= time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Split(int at)
    {
        const int half = Room / 2;
        var lower = _chunks[at];
        var upper = Open(at + 1);
        Array.Copy(lower.Entries, half, upper.Entries, 0, Room - half);
        upper.End = Room - half;
        lower.End = half;
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once for some hundred rows, and used again; lifted from the guard")]
    private Chunk Open(int at)
    {
        using var lifted = HotPathGuard.Lift();
        var chunk = _spare.TryPop(out var spare) ? spare : new Chunk();
        _chunks.Insert(at, chunk);
        return chunk;
    }

    private void Close()
    {
        var chunk = _chunks[0];
        _chunks.RemoveAt(0);
        (chunk.Start, chunk.End) = (0, 0);
        if (_spare.Count < MostSpare)
        {
            _spare.Push(chunk);
        }
    }

    private readonly record struct Entry(long Time, int Place);

    private sealed class Chunk
    {
        public readonly Entry[] Entries = new Entry[Room];

        public int Start;

        public int End;
    }
}
