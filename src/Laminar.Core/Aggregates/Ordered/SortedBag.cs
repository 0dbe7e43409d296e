using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// Entries in order, equal ones in the order they came: chunks of up to <see cref="Most"/> entries in the operator's heap, found by halving. Adding at the end,
/// which is where rows in time order go, touches the last chunk alone; elsewhere it moves half a chunk. 24 bytes, and the entries.
/// </summary>
internal unsafe struct SortedBag<TEntry> where TEntry : struct, IEntry<TEntry>
{
    private const int Most = 128;
    private const int Least = 4;

    private Chunk* _chunks;
    private int _count;
    private int _room;
    private long _entries;

    public readonly long Count => _entries;

    private readonly ref Chunk Last => ref _chunks[_count - 1];

    /// <summary>The entry at a place; there is one.</summary>
    public readonly TEntry At(long place)
    {
        var chunk = _chunks;
        while (place >= chunk->Count)
        {
            place -= chunk->Count;
            chunk++;
        }

        return chunk->At((int)place);
    }

    public readonly TEntry First => _chunks->At(0);

    public readonly TEntry Final => Last.At(Last.Count - 1);

    public readonly Enumerator GetEnumerator() => new(_chunks, _count);

    public void Add(in TEntry entry, StateHeap heap)
    {
        var kept = TEntry.Kept(in entry, heap);
        _entries++;
        if (_count == 0)
        {
            AddChunk(0, heap);
        }

        var at = _count - 1;
        if (Last.Count > 0 && TEntry.Compare(in kept, in Last.At(Last.Count - 1)) < 0)
        {
            at = ChunkFor(in kept);
        }

        if (_chunks[at].Count == _chunks[at].Room)
        {
            at = MakeRoom(at, in kept, heap);
        }

        ref var chunk = ref _chunks[at];
        chunk.Insert(chunk.After(in kept), in kept);
    }

    /// <summary>Takes out the last of the entries that are the same. False where there is none.</summary>
    public bool Remove(in TEntry entry, StateHeap heap)
    {
        for (var at = _count == 0 ? -1 : ChunkFor(in entry); at >= 0; at--)
        {
            ref var chunk = ref _chunks[at];
            for (var i = chunk.After(in entry) - 1; i >= 0; i--)
            {
                if (TEntry.Compare(in chunk.At(i), in entry) < 0)
                {
                    return false;
                }

                if (TEntry.Same(in chunk.At(i), in entry))
                {
                    chunk.Delete(i);
                    _entries--;
                    if (chunk.Count == 0)
                    {
                        DeleteChunk(at, heap);
                    }

                    return true;
                }
            }
        }

        return false;
    }

    public void Merge(in SortedBag<TEntry> later, StateHeap heap)
    {
        foreach (ref readonly var entry in later)
        {
            Add(in entry, heap);
        }
    }

    public void Subtract(in SortedBag<TEntry> earliest, StateHeap heap)
    {
        foreach (ref readonly var entry in earliest)
        {
            Remove(in entry, heap);
        }
    }

    public void Release(StateHeap heap)
    {
        for (var at = 0; at < _count; at++)
        {
            heap.Free(_chunks[at].Entries, Chunk.Bytes(_chunks[at].Room));
        }

        if (_room > 0)
        {
            heap.Free(_chunks, DirectoryBytes(_room));
        }

        this = default;
    }

    /// <summary>Into another heap; what lay in the old one is dropped with it.</summary>
    public void Retain(StateHeap heap)
    {
        var old = this;
        this = default;
        Merge(in old, heap);
    }

    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_entries);
        foreach (ref readonly var entry in this)
        {
            TEntry.Save(in entry, ref writer);
        }
    }

    public void Load(ref StateReader reader, StateHeap heap)
    {
        this = default;
        reader.Read(out long entries);
        for (var i = 0L; i < entries; i++)
        {
            var entry = TEntry.Load(ref reader, heap);
            Add(in entry, heap);
        }
    }

    /// <summary>The last chunk that begins at or before an entry, or the first one.</summary>
    private readonly int ChunkFor(in TEntry entry)
    {
        var low = 1;
        var high = _count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TEntry.Compare(in _chunks[middle].At(0), in entry) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>Room in a full chunk: it grows, or gives its upper half to a new one. The chunk that the entry goes into.</summary>
    private int MakeRoom(int at, in TEntry entry, StateHeap heap)
    {
        ref var chunk = ref _chunks[at];
        if (chunk.Room < Most)
        {
            chunk.Grow(Math.Min(Most, 2 * chunk.Room), heap);
            return at;
        }

        // At the end of all nothing moves: what comes in order fills its chunks.
        var ends = at == _count - 1 && chunk.After(in entry) == chunk.Count;
        AddChunk(at + 1, heap);
        if (ends)
        {
            return at + 1;
        }

        _chunks[at + 1].Grow(Most, heap);
        _chunks[at].Split(ref _chunks[at + 1]);
        return TEntry.Compare(in entry, in _chunks[at + 1].At(0)) < 0 ? at : at + 1;
    }

    private void AddChunk(int at, StateHeap heap)
    {
        if (_count == _room)
        {
            var room = Math.Max(1, 2 * _room);
            var chunks = (Chunk*)heap.Allocate(DirectoryBytes(room));
            Buffer.MemoryCopy(_chunks, chunks, DirectoryBytes(room), DirectoryBytes(_count));
            if (_room > 0)
            {
                heap.Free(_chunks, DirectoryBytes(_room));
            }

            _chunks = chunks;
            _room = room;
        }

        Buffer.MemoryCopy(_chunks + at, _chunks + at + 1, DirectoryBytes(_room - at - 1), DirectoryBytes(_count - at));
        _chunks[at] = Chunk.New(Least, heap);
        _count++;
    }

    private void DeleteChunk(int at, StateHeap heap)
    {
        heap.Free(_chunks[at].Entries, Chunk.Bytes(_chunks[at].Room));
        _count--;
        Buffer.MemoryCopy(_chunks + at + 1, _chunks + at, DirectoryBytes(_room - at), DirectoryBytes(_count - at));
    }

    private static long DirectoryBytes(int chunks) => (long)chunks * sizeof(Chunk);

    /// <summary>Entry by entry.</summary>
    internal struct Enumerator
    {
        private Chunk* _chunk;
        private int _left;
        private int _at;

        internal Enumerator(void* chunks, int count)
        {
            _chunk = (Chunk*)chunks;
            _left = count;
            _at = -1;
        }

        public readonly ref readonly TEntry Current => ref _chunk->At(_at);

        public bool MoveNext()
        {
            if (_left > 0 && ++_at == _chunk->Count)
            {
                _at = 0;
                _left--;
                _chunk++;
            }

            return _left > 0;
        }
    }

    private struct Chunk
    {
        public byte* Entries;
        public int Count;
        public int Room;

        public static Chunk New(int room, StateHeap heap) => new() { Entries = (byte*)heap.Allocate(Bytes(room)), Room = room };

        public static long Bytes(int room) => (long)room * Unsafe.SizeOf<TEntry>();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly ref TEntry At(int place) => ref Unsafe.AsRef<TEntry>(Entries + Bytes(place));

        /// <summary>The first place whose entry comes after the given one.</summary>
        public readonly int After(in TEntry entry)
        {
            var low = 0;
            var high = Count;
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (TEntry.Compare(in At(middle), in entry) <= 0)
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

        public void Insert(int place, in TEntry entry)
        {
            Buffer.MemoryCopy(Entries + Bytes(place), Entries + Bytes(place + 1), Bytes(Room - place - 1), Bytes(Count - place));
            At(place) = entry;
            Count++;
        }

        public void Delete(int place)
        {
            Count--;
            Buffer.MemoryCopy(Entries + Bytes(place + 1), Entries + Bytes(place), Bytes(Room - place), Bytes(Count - place));
        }

        public void Grow(int room, StateHeap heap)
        {
            var entries = (byte*)heap.Allocate(Bytes(room));
            Buffer.MemoryCopy(Entries, entries, Bytes(room), Bytes(Count));
            heap.Free(Entries, Bytes(Room));
            Entries = entries;
            Room = room;
        }

        public void Split(ref Chunk upper)
        {
            upper.Count = Count / 2;
            Count -= upper.Count;
            Buffer.MemoryCopy(Entries + Bytes(Count), upper.Entries, Bytes(upper.Room), Bytes(upper.Count));
        }
    }
}
