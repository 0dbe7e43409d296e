using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar;

/// <summary>The blocks of a thread's <see cref="TextScratch"/>: native memory, each block larger than the one before. Freed with the thread.</summary>
internal sealed unsafe class TextArena
{
    private const int FirstBlock = 64 << 10;
    private const int LargestBlock = 64 << 20;

    // What an idle thread keeps; one batch of huge texts must not hold memory for ever.
    private const long Kept = 64 << 20;
    private const int MaxBlocks = 64;

    private readonly Block[] _blocks = new Block[MaxBlocks];
    private byte* _next;
    private byte* _end;
    private int _current = -1;
    private int _count;

    ~TextArena() => FreeFrom(0);

    public long Reserved { get; private set; }

    public TextScratch.Mark Position => new(_current, _current < 0 ? 0 : (int)(_next - _blocks[_current].Start));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Reserve(long length)
    {
        var start = _next;
        if (length > _end - start)
        {
            return ReserveInNextBlock(length);
        }

        _next = start + length;
        return start;
    }

    /// <summary>Takes back what lies at and after <paramref name="unused"/> in the current block.</summary>
    public void GiveBack(byte* unused) => _next = unused;

    public void Return(TextScratch.Mark mark)
    {
        if (mark.Block < 0)
        {
            _current = -1;
            _next = _end = null;
            Trim();
            return;
        }

        _current = mark.Block;
        var block = _blocks[mark.Block];
        _next = block.Start + mark.Used;
        _end = block.Start + block.Length;
    }

    private byte* ReserveInNextBlock(long length)
    {
        // Blocks of an earlier batch that are too small here are passed over: they are used again after the next release.
        var next = _current + 1;
        while (next < _count && _blocks[next].Length < length)
        {
            next++;
        }

        if (next == _count)
        {
            AddBlock(length);
        }

        _current = next;
        var block = _blocks[_current];
        _next = block.Start + length;
        _end = block.Start + block.Length;
        return block.Start;
    }

    [HotPath(Allow = HotPathAllow.InputOutput, Because = "by doubling, until the largest batch's text fits")]
    private void AddBlock(long length)
    {
        var size = Math.Max(length, _count == 0 ? FirstBlock : Math.Min(LargestBlock, 2 * _blocks[_count - 1].Length));
        if (_count == MaxBlocks || Reserved + size > TextScratch.Limit)
        {
            throw TooMuch();
        }

        _blocks[_count++] = new Block((byte*)NativeMemory.Alloc((nuint)size), size);
        Reserved += size;
    }

    private void Trim()
    {
        var sum = 0L;
        for (var i = 0; i < _count; i++)
        {
            sum += _blocks[i].Length;
            if (sum > Kept)
            {
                FreeFrom(Math.Max(i, 1));
                return;
            }
        }
    }

    [HotPath(Allow = HotPathAllow.InputOutput, Because = "blocks beyond those of usual batches go back to the system")]
    private void FreeFrom(int first)
    {
        for (var i = first; i < _count; i++)
        {
            NativeMemory.Free(_blocks[i].Start);
            Reserved -= _blocks[i].Length;
        }

        _count = Math.Min(_count, first);
    }

    private readonly struct Block(byte* start, long length)
    {
        public byte* Start { get; } = start;

        public long Length { get; } = length;
    }

    private static OverflowException TooMuch() => new("The text made by one batch exceeds the scratch memory: push smaller batches.");
}
