using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>MD5 (RFC 1321), for comparison with other systems, not for secrecy. Own code: no cryptographic library of the machine is needed.</summary>
internal static class Md5
{
    public const int Length = 16;
    private const int Block = 64;

    private static ReadOnlySpan<byte> Shifts => [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

    private static readonly uint[] Sines = MakeSines();

    public static void Hash(ReadOnlySpan<byte> text, Span<byte> digest)
    {
        Span<uint> state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476];
        var rest = text;
        for (; rest.Length >= Block; rest = rest[Block..])
        {
            Mix(rest, state);
        }

        Span<byte> last = stackalloc byte[2 * Block];
        last = LastBlocks.Pad(rest, last);
        BinaryPrimitives.WriteUInt64LittleEndian(last[^8..], (ulong)text.Length * 8);
        for (; last.Length > 0; last = last[Block..])
        {
            Mix(last, state);
        }

        for (var i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(digest[(4 * i)..], state[i]);
        }
    }

    private static void Mix(ReadOnlySpan<byte> block, Span<uint> state)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        for (var i = 0; i < Block; i++)
        {
            var (mixed, word) = (i / 16) switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), (5 * i) + 1),
                2 => (b ^ c ^ d, (3 * i) + 5),
                _ => (c ^ (b | ~d), 7 * i),
            };
            var sum = unchecked(a + mixed + Sines[i] + BinaryPrimitives.ReadUInt32LittleEndian(block[(word % 16 * 4)..]));
            (a, d, c, b) = (d, c, b, unchecked(b + BitOperations.RotateLeft(sum, Shifts[(i / 16 * 4) + (i % 4)])));
        }

        unchecked
        {
            state[0] += a;
            state[1] += b;
            state[2] += c;
            state[3] += d;
        }
    }

    private static uint[] MakeSines()
    {
        var sines = new uint[Block];
        for (var i = 0; i < sines.Length; i++)
        {
            sines[i] = (uint)(Math.Abs(Math.Sin(i + 1)) * 4_294_967_296);
        }

        return sines;
    }
}
