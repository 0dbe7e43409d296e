using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.Tables;

namespace Laminar.State;

/// <summary>
/// What an operator's keys and states keep beside themselves: text, and the pieces of collections (sets, lists, sketches). Native memory. Pieces are
/// handed out by size classes and taken back to be used again. Text is not freed singly, for rows not yet handed on may point to it: when about half
/// is garbage, the operator copies what lives into a fresh heap and drops this one whole. Text of up to 12 bytes lies in the value itself and costs
/// nothing here.
/// </summary>
[HotPath]
public sealed unsafe class StateHeap
{
    private const int FirstBlock = 4 << 10;
    private const int LargestBlock = 2 << 20;
    private const int BlockHeader = 16;

    private readonly nint[] _free = new nint[SizeClass.Count];
    private Block* _blocks;
    private LargePiece* _large;
    private byte* _next;
    private byte* _end;
    private long _blockLength = FirstBlock / 2;
    private int _setBits;
    private long _settled;

    /// <summary>An empty heap.</summary>
    public StateHeap() : this(QueryContext.FixedSeed)
    {
    }

    /// <summary>An empty heap for the sets of a query that hashes keys with this.</summary>
    internal StateHeap(ulong seed) => Seed = seed;

    /// <summary>Gives the memory back where <see cref="Free()"/> was not called.</summary>
    ~StateHeap() => FreeBlocks();

    /// <summary>Bytes of text copied in: what lives, and what nobody points to any more. Pieces are given back and cause no compaction.</summary>
    internal long Used { get; private set; }

    /// <summary>Odd; what the values of sets in here are hashed with. Sets move to heaps of the same one only.</summary>
    internal ulong Seed { get; }

    /// <summary>An empty heap to which all that is in use can be moved.</summary>
    [HotPath(Allow = HotPathAllow.Allocation | HotPathAllow.Reflection, Because = "where what is in use is moved; lifted from the guard by who moves it")]
    internal StateHeap Anew() => new(Seed);

    /// <summary>Whether there is that much text, and twice as much as when it was last known to be all in use: about half of it is garbage then.</summary>
    internal bool IsHalfGarbage(long from) => Used >= from && Used >= 2 * _settled;

    /// <summary>All text is in use.</summary>
    internal void Settle() => _settled = Used;

    /// <summary>A heap to which all that is in use has been copied takes the place of the one that it was in.</summary>
    internal static void Replace(ref StateHeap heap, StateHeap fresh)
    {
        heap.Free();
        heap = fresh;
        fresh.Settle();
    }

    /// <summary>Bytes handed out and not taken back, all text among them.</summary>
    internal long Live { get; private set; }

    /// <summary>Bytes of native memory held.</summary>
    internal long Reserved { get; private set; }

    /// <summary>The size, as a power of two, that sets have had when they were given back: an average over the last dozens.</summary>
    internal int UsualSetBits => (_setBits + 128) >> 8;

    internal void NoteSet(int bits) => _setBits += ((bits << 8) - _setBits) >> 3;

    /// <summary>The same text in this heap's memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Utf8 Copy(Utf8 text) => text.Length <= Utf8.MaxInlineLength ? text : CopyLong(text);

    internal Utf8 Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Utf8.MaxInlineLength)
        {
            return Utf8.View(bytes);
        }

        var memory = CutText(bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return Utf8.View(memory, bytes.Length);
    }

    /// <summary>A piece of memory, aligned to 8 bytes, its content anything.</summary>
    internal void* Allocate(long length)
    {
        if (length > SizeClass.Largest)
        {
            return AllocateLarge(length);
        }

        var sizeClass = SizeClass.Of((int)length);
        var size = SizeClass.Length(sizeClass);
        Live += size;
        var free = (byte*)_free[sizeClass];
        if (free != null)
        {
            _free[sizeClass] = *(nint*)free;
            return free;
        }

        return Cut(size);
    }

    /// <summary>A piece of zeroed memory.</summary>
    internal void* AllocateZeroed(long length)
    {
        var piece = Allocate(length);
        NativeMemory.Clear(piece, (nuint)length);
        return piece;
    }

    /// <summary>Takes a piece back; <paramref name="length"/> is what was asked for.</summary>
    internal void Free(void* piece, long length)
    {
        if (length > SizeClass.Largest)
        {
            FreeLarge(piece, length);
            return;
        }

        var sizeClass = SizeClass.Of((int)length);
        Live -= SizeClass.Length(sizeClass);
        *(nint*)piece = _free[sizeClass];
        _free[sizeClass] = (nint)piece;
    }

    [HotPath(Allow = HotPathAllow.Reflection, Because = "its memory is given back, so that no finalizer need do it")]
    internal void Free()
    {
        FreeBlocks();
        GC.SuppressFinalize(this);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Utf8 CopyLong(Utf8 text) => Copy(text.Span);

    private byte* CutText(int length)
    {
        var size = checked(length + 7) & ~7;
        Used += size;
        Live += size;
        return Cut(size);
    }

    private byte* Cut(int size)
    {
        if (size > _end - _next)
        {
            AddBlock(size);
        }

        var start = _next;
        _next += size;
        return start;
    }

    private void AddBlock(int length)
    {
        _blockLength = Math.Min(LargestBlock, 2 * _blockLength);
        var size = Math.Max(_blockLength, (long)length + BlockHeader);

        // A large heap lies in huge pages: collections are looked into all over the place.
        var block = (Block*)Pages.Take((nuint)size);
        block->Earlier = _blocks;
        block->Bytes = size;
        _blocks = block;
        _next = (byte*)block + BlockHeader;
        _end = (byte*)block + size;
        Reserved += size;
    }

    /// <summary>Large pieces come from the system and go back to it.</summary>
    [HotPath(Allow = HotPathAllow.InputOutput, Because = "large pieces come from the system")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void* AllocateLarge(long length)
    {
        var size = length + sizeof(LargePiece);
        var piece = (LargePiece*)NativeMemory.Alloc((nuint)size);
        piece->Earlier = null;
        piece->Later = _large;
        if (_large != null)
        {
            _large->Earlier = piece;
        }

        _large = piece;
        Live += size;
        Reserved += size;
        return piece + 1;
    }

    [HotPath(Allow = HotPathAllow.InputOutput, Because = "large pieces go back to the system")]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void FreeLarge(void* memory, long length)
    {
        var size = length + sizeof(LargePiece);
        var piece = (LargePiece*)memory - 1;
        if (piece->Later != null)
        {
            piece->Later->Earlier = piece->Earlier;
        }

        if (piece->Earlier != null)
        {
            piece->Earlier->Later = piece->Later;
        }
        else
        {
            _large = piece->Later;
        }

        NativeMemory.Free(piece);
        Live -= size;
        Reserved -= size;
    }

    [HotPath(Allow = HotPathAllow.InputOutput, Because = "blocks go back to the system")]
    private void FreeBlocks()
    {
        while (_blocks != null)
        {
            var earlier = _blocks->Earlier;
            Pages.Free(_blocks, (nuint)_blocks->Bytes);
            _blocks = earlier;
        }

        while (_large != null)
        {
            var later = _large->Later;
            NativeMemory.Free(_large);
            _large = later;
        }

        Array.Clear(_free);
        _next = _end = null;
        Used = Live = Reserved = _settled = 0;
    }

    private struct Block
    {
        public Block* Earlier;
        public long Bytes;
    }

    private struct LargePiece
    {
        public LargePiece* Earlier;
        public LargePiece* Later;
    }
}
