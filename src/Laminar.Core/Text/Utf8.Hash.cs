using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar;

public readonly unsafe partial struct Utf8
{
    // An odd number with well-spread bits (the golden ratio in 64 bits).
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    // Another: neither factor is ever sparse, whatever the seed and however short the text.
    private const ulong Fill = 0xC2B2_AE3D_27D4_EB4F;

    /// <summary>A hash whose bits all depend on all bytes. The same in every run for the same seed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed)
    {
        var head = (uint)_length | ((ulong)_prefix << 32);
        return Fold(head ^ seed ^ Fill, (_length <= MaxInlineLength ? _tail : HashBytes(seed)) ^ unchecked(seed * Spread));
    }

    private ulong HashBytes(ulong seed)
    {
        var at = (byte*)_tail;
        var end = at + _length;
        var hash = seed;
        for (; end - at > 16; at += 16)
        {
            hash = Fold(Unsafe.ReadUnaligned<ulong>(at) ^ hash, Unsafe.ReadUnaligned<ulong>(at + 8) ^ Spread ^ BitOperations.RotateLeft(hash, 32));
        }

        // The last 16 bytes, or for 13 to 15 of them the first and last eight: some are read twice.
        var first = _length >= 16 ? end - 16 : (byte*)_tail;
        return Fold(Unsafe.ReadUnaligned<ulong>(first) ^ hash, Unsafe.ReadUnaligned<ulong>(end - 8) ^ Spread ^ BitOperations.RotateLeft(hash, 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }
}
