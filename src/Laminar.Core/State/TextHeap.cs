using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.State;

/// <summary>
/// Text that an operator keeps: native blocks filled from front to back. Nothing is freed singly: when about half is garbage, the operator copies what
/// lives into a fresh heap and drops this one whole. Text of up to 12 bytes lies in the value itself and costs nothing here.
/// </summary>
public sealed unsafe class TextHeap
{
    private const int FirstBlock = 4 << 10;
    private const int LargestBlock = 1 << 20;

    private Block* _blocks;
    private byte* _next;
    private byte* _end;
    private long _blockLength = FirstBlock / 2;

    /// <summary>An empty heap.</summary>
    public TextHeap()
    {
    }

    /// <summary>Gives the memory back where <see cref="Free"/> was not called.</summary>
    ~TextHeap() => FreeBlocks();

    /// <summary>Bytes of text copied in.</summary>
    internal long Used { get; private set; }

    /// <summary>Bytes of native memory held.</summary>
    internal long Reserved { get; private set; }

    /// <summary>The same text in this heap's memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Utf8 Copy(Utf8 text) => text.Length <= Utf8.MaxInlineLength ? text : CopyLong(text);

    internal Utf8 Copy(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= Utf8.MaxInlineLength)
        {
            return Utf8.View(bytes);
        }

        var memory = Reserve(bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return Utf8.View(memory, bytes.Length);
    }

    internal void Free()
    {
        FreeBlocks();
        GC.SuppressFinalize(this);
    }

    private Utf8 CopyLong(Utf8 text) => Copy(text.Span);

    private byte* Reserve(int length)
    {
        if (length > _end - _next)
        {
            AddBlock(length);
        }

        var start = _next;
        _next += length;
        Used += length;
        return start;
    }

    private void AddBlock(int length)
    {
        _blockLength = Math.Min(LargestBlock, 2 * _blockLength);
        var size = Math.Max(_blockLength, (long)length + sizeof(Block));
        var block = (Block*)NativeMemory.Alloc((nuint)size);
        block->Earlier = _blocks;
        _blocks = block;
        _next = (byte*)(block + 1);
        _end = (byte*)block + size;
        Reserved += size;
    }

    private void FreeBlocks()
    {
        while (_blocks != null)
        {
            var earlier = _blocks->Earlier;
            NativeMemory.Free(_blocks);
            _blocks = earlier;
        }

        _next = _end = null;
        Used = Reserved = 0;
    }

    private struct Block
    {
        public Block* Earlier;
    }
}
