using System;
using System.Buffers.Binary;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>SHA-256 (FIPS 180-4). Own code: no cryptographic library of the machine is needed.</summary>
internal static class Sha256
{
    public const int Length = 32;
    private const int Block = 64;

    // The first 32 bits of the fractions of the cube roots, and for the start of the square roots, of the first primes.
    private static ReadOnlySpan<uint> Rounds =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    public static void Hash(ReadOnlySpan<byte> text, Span<byte> digest)
    {
        Span<uint> state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        var rest = text;
        for (; rest.Length >= Block; rest = rest[Block..])
        {
            Mix(rest, state);
        }

        Span<byte> last = stackalloc byte[2 * Block];
        last = LastBlocks.Pad(rest, last);
        BinaryPrimitives.WriteUInt64BigEndian(last[^8..], (ulong)text.Length * 8);
        for (; last.Length > 0; last = last[Block..])
        {
            Mix(last, state);
        }

        for (var i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest[(4 * i)..], state[i]);
        }
    }

    private static void Mix(ReadOnlySpan<byte> block, Span<uint> state)
    {
        Span<uint> words = stackalloc uint[Block];
        for (var i = 0; i < Block; i++)
        {
            words[i] = i < 16 ? BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]) : Spread(words, i);
        }

        Span<uint> mixed = stackalloc uint[8];
        state.CopyTo(mixed);
        for (var i = 0; i < Block; i++)
        {
            var (a, b, c, e) = (mixed[0], mixed[1], mixed[2], mixed[4]);
            var one = unchecked(mixed[7] + Turned(e, 6, 11, 25) + ((e & mixed[5]) ^ (~e & mixed[6])) + Rounds[i] + words[i]);
            var two = unchecked(Turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c)));
            mixed[..7].CopyTo(mixed[1..]);
            mixed[4] = unchecked(mixed[4] + one);
            mixed[0] = unchecked(one + two);
        }

        for (var i = 0; i < state.Length; i++)
        {
            state[i] = unchecked(state[i] + mixed[i]);
        }
    }

    private static uint Spread(ReadOnlySpan<uint> words, int i)
    {
        var (early, late) = (words[i - 15], words[i - 2]);
        var first = BitOperations.RotateRight(early, 7) ^ BitOperations.RotateRight(early, 18) ^ (early >> 3);
        var second = BitOperations.RotateRight(late, 17) ^ BitOperations.RotateRight(late, 19) ^ (late >> 10);
        return unchecked(words[i - 16] + first + words[i - 7] + second);
    }

    private static uint Turned(uint word, int one, int two, int three) =>
        BitOperations.RotateRight(word, one) ^ BitOperations.RotateRight(word, two) ^ BitOperations.RotateRight(word, three);
}
