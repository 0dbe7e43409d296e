using System;
using System.Runtime.InteropServices;

namespace Laminar.Operators;

/// <summary>A bucket's slots: chunks in native memory, one pool for all buckets.</summary>
internal sealed unsafe partial class SessionTimers
{
    private const int SlotsAChunk = 62;

    private Chunk* _chunks;
    private uint _capacity;
    private uint _end = 1;
    private uint _unused;
    private uint _opening;

    /// <summary>The next slot of the bucket that is being opened, and one a few places on, worth fetching.</summary>
    public bool TryNext(out uint slot, out uint ahead)
    {
        const uint distance = 8;
        slot = ahead = 0;
        if (_opening == 0)
        {
            return false;
        }

        var chunk = _chunks + _opening;
        slot = chunk->Slots[--chunk->Count];
        ahead = chunk->Slots[chunk->Count >= distance ? chunk->Count - distance : 0];
        _waiting--;
        if (chunk->Count == 0)
        {
            _opening = Recycle(_opening);
        }

        return true;
    }

    private void Append(ref uint head, uint slot)
    {
        if (head == 0 || _chunks[head].Count == SlotsAChunk)
        {
            var chunk = TakeChunk();
            _chunks[chunk].Next = head;
            _chunks[chunk].Count = 0;
            head = chunk;
        }

        ref var last = ref _chunks[head];
        last.Slots[last.Count++] = slot;
    }

    private uint TakeChunk()
    {
        if (_unused != 0)
        {
            var chunk = _unused;
            _unused = _chunks[chunk].Next;
            return chunk;
        }

        if (_end >= _capacity)
        {
            _capacity = Math.Max(16, 2 * _capacity);
            _chunks = (Chunk*)NativeMemory.Realloc(_chunks, (nuint)_capacity * (nuint)sizeof(Chunk));
        }

        return _end++;
    }

    /// <summary>Gives a chunk back; the one after it.</summary>
    private uint Recycle(uint chunk)
    {
        var next = _chunks[chunk].Next;
        _chunks[chunk].Next = _unused;
        _unused = chunk;
        return next;
    }

    private void FreeChunks()
    {
        NativeMemory.Free(_chunks);
        _chunks = null;
        _capacity = 0;
        _end = 1;
        _unused = 0;
    }

    private struct Chunk
    {
        public uint Next;
        public uint Count;
        public fixed uint Slots[SlotsAChunk];
    }
}
