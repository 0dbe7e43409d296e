using System;

namespace Laminar.Functions;

/// <summary>The end of a hashed text: a bit, zeros, and room for the length, in one block of 64 bytes or two.</summary>
internal static class LastBlocks
{
    private const int Block = 64;
    private const int LengthBytes = 8;

    public static Span<byte> Pad(ReadOnlySpan<byte> rest, Span<byte> room)
    {
        var blocks = room[..(rest.Length + 1 + LengthBytes <= Block ? Block : 2 * Block)];
        blocks.Clear();
        rest.CopyTo(blocks);
        blocks[rest.Length] = 0x80;
        return blocks;
    }
}
