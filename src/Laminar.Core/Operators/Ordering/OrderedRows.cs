using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Laminar.Tables;

namespace Laminar.Operators;

/// <summary>Rows in order, in chunks of some hundred: finding one is a binary search, adding and taking out moves part of a chunk. Rows that compare equal stay in the order in which they came.</summary>
/// <param name="small">There are many of these: their first chunk begins small and grows.</param>
internal sealed class OrderedRows<TRow, TSpec>(bool small = false)
    where TSpec : struct, ISortedRow<TRow>
{
    private const int Room = 256;
    private const int RoomAtFirst = 4;
    private const int MostSpare = 4;

    // A small first chunk that has become empty is kept for the rows that come next.
    private const int MostSpareRoom = 16;

    private readonly List<Chunk> _chunks = [];
    private readonly Stack<Chunk>? _spare = small ? null : new(MostSpare);
    private Chunk? _first;

    public long Count { get; private set; }

    /// <summary>The size of all chunks, those that are used again included.</summary>
    public long Bytes
    {
        get
        {
            var rows = ((_spare?.Count ?? 0) * (long)Room) + (_first?.Rows.Length ?? 0);
            foreach (var chunk in _chunks)
            {
                rows += chunk.Rows.Length;
            }

            return rows * Unsafe.SizeOf<TRow>();
        }
    }

    public ref TRow Last
    {
        get
        {
            var chunk = _chunks[^1];
            return ref chunk.Rows[chunk.Count - 1];
        }
    }

    /// <summary>The row that so many others come before.</summary>
    public ref TRow At(long rank)
    {
        var at = 0;
        for (; rank >= _chunks[at].Count; at++)
        {
            rank -= _chunks[at].Count;
        }

        return ref _chunks[at].Rows[rank];
    }

    /// <summary>Adds a row behind those that it is not before. How many come before it.</summary>
    public long Add(in TRow row)
    {
        var at = _chunks.Count == 0 ? 0 : Math.Min(ChunkOf(in row, equalIsBefore: true), _chunks.Count - 1);
        if (_chunks.Count == 0)
        {
            Open(0);
        }

        if (_chunks[at].Count == Room)
        {
            Split(at);
            at += TSpec.Compare(in _chunks[at].Rows[_chunks[at].Count - 1], in row) > 0 ? 0 : 1;
        }

        var chunk = _chunks[at];
        if (chunk.Count == chunk.Rows.Length)
        {
            Grow(chunk);
        }

        var place = PlaceIn(chunk, in row, equalIsBefore: true);
        Array.Copy(chunk.Rows, place, chunk.Rows, place + 1, chunk.Count - place);
        chunk.Rows[place] = row;
        chunk.Count++;
        Count++;
        return Before(at) + place;
    }

    /// <summary>Takes a row out that compares equal. How many come before it, or -1 where there is none.</summary>
    public long Remove(in TRow row)
    {
        var at = ChunkOf(in row, equalIsBefore: false);
        if (at == _chunks.Count)
        {
            return -1;
        }

        var chunk = _chunks[at];
        var place = PlaceIn(chunk, in row, equalIsBefore: false);
        if (TSpec.Compare(in chunk.Rows[place], in row) != 0)
        {
            return -1;
        }

        var rank = Before(at) + place;
        RemoveAt(at, place);
        return rank;
    }

    public void RemoveLast() => RemoveAt(_chunks.Count - 1, _chunks[^1].Count - 1);

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        foreach (var chunk in _chunks)
        {
            Array.Clear(chunk.Rows, 0, chunk.Count);
            chunk.Count = 0;
        }

        while (_chunks.Count > 0)
        {
            Close(_chunks.Count - 1);
        }

        Count = 0;
    }

    /// <summary>In how many parts the rows lie.</summary>
    public int PartCount => _chunks.Count;

    /// <summary>A part of the rows, in order.</summary>
    public Span<TRow> Part(int index) => _chunks[index].Rows.AsSpan(0, _chunks[index].Count);

    private void RemoveAt(int at, int place)
    {
        var chunk = _chunks[at];
        chunk.Count--;
        Array.Copy(chunk.Rows, place + 1, chunk.Rows, place, chunk.Count - place);
        chunk.Rows[chunk.Count] = default!;
        Count--;
        if (chunk.Count == 0)
        {
            Close(at);
        }
        else if (at + 1 < _chunks.Count && chunk.Count + _chunks[at + 1].Count <= Room / 2)
        {
            var next = _chunks[at + 1];
            while (chunk.Rows.Length < chunk.Count + next.Count)
            {
                Grow(chunk);
            }

            Array.Copy(next.Rows, 0, chunk.Rows, chunk.Count, next.Count);
            chunk.Count += next.Count;
            Array.Clear(next.Rows, 0, next.Count);
            next.Count = 0;
            Close(at + 1);
        }
    }

    /// <summary>The first chunk whose last row comes behind the row, or at it where equal ones are not before it.</summary>
    private int ChunkOf(in TRow row, bool equalIsBefore)
    {
        var low = 0;
        var high = _chunks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var chunk = _chunks[middle];
            var order = TSpec.Compare(in chunk.Rows[chunk.Count - 1], in row);
            if (order < 0 || (equalIsBefore && order == 0))
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

    private static int PlaceIn(Chunk chunk, in TRow row, bool equalIsBefore)
    {
        var low = 0;
        var high = chunk.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = TSpec.Compare(in chunk.Rows[middle], in row);
            if (order < 0 || (equalIsBefore && order == 0))
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

    private long Before(int chunk)
    {
        var rows = 0L;
        for (var i = 0; i < chunk; i++)
        {
            rows += _chunks[i].Count;
        }

        return rows;
    }

    private void Split(int at)
    {
        var chunk = _chunks[at];
        var upper = Open(at + 1);
        const int half = Room / 2;
        Array.Copy(chunk.Rows, half, upper.Rows, 0, Room - half);
        Array.Clear(chunk.Rows, half, Room - half);
        upper.Count = Room - half;
        chunk.Count = half;
    }

    [HotPath(Allow = HotPathAllow.Allocation, Because = "once for some hundred rows, and used again; lifted from the guard")]
    private Chunk Open(int at)
    {
        using var lifted = HotPathGuard.Lift();
        if (_first is { } first)
        {
            _first = null;
            _chunks.Insert(at, first);
            return first;
        }

        var chunk = _spare is not null && _spare.TryPop(out var spare) ? spare : new Chunk(small && _chunks.Count == 0 ? RoomAtFirst : Room);
        _chunks.Insert(at, chunk);
        return chunk;
    }

    private static void Grow(Chunk chunk)
    {
        Growth.To(ref chunk.Rows, Math.Min(Room, 2 * chunk.Rows.Length));
    }

    private void Close(int at)
    {
        var chunk = _chunks[at];
        _chunks.RemoveAt(at);
        if (_spare?.Count < MostSpare)
        {
            _spare.Push(chunk);
        }
        else if (small && _chunks.Count == 0 && chunk.Rows.Length <= MostSpareRoom)
        {
            _first = chunk;
        }
    }

    private sealed class Chunk(int room)
    {
        public TRow[] Rows = new TRow[room];

        public int Count;
    }
}
