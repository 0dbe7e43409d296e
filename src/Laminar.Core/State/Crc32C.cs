using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Laminar.State;

/// <summary>CRC-32C (Castagnoli), by the processor's instruction where it has one.</summary>
internal static class Crc32C
{
    public static uint Start => uint.MaxValue;

    public static uint Append(uint crc, ulong value) => BitOperations.Crc32C(crc, value);

    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var last in bytes[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, last);
        }

        return crc;
    }
}
