using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Laminar.Functions;

/// <summary>
/// Characters in UTF-8 and UTF-16 alike: each unit that continues none begins one. Text that is not well-formed is thereby cut somewhere, never
/// read past its end.
/// </summary>
internal static class CodePoints
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Continues<TChar>(TChar unit) where TChar : unmanaged, IBinaryInteger<TChar> =>
        typeof(TChar) == typeof(byte)
            ? (uint.CreateTruncating(unit) & 0xC0) == 0x80
            : (uint.CreateTruncating(unit) & 0xFC00) == 0xDC00;

    public static int Count<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var count = 0;
        var at = 0;
        if (typeof(TChar) == typeof(byte))
        {
            var bytes = MemoryMarshal.AsBytes(text);
            for (; at <= bytes.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                count += BitOperations.PopCount(Starts(bytes[at..]));
            }
        }

        for (; at < text.Length; at++)
        {
            count += Continues(text[at]) ? 0 : 1;
        }

        return count;
    }

    /// <summary>Where character <paramref name="index"/> (from zero) begins; the end of the text where it has no more than that.</summary>
    public static int Offset<TChar>(ReadOnlySpan<TChar> text, long index) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (index <= 0)
        {
            return 0;
        }

        var at = 0;
        if (typeof(TChar) == typeof(byte))
        {
            // Whole vectors as long as the character cannot begin in them.
            var bytes = MemoryMarshal.AsBytes(text);
            for (; index >= Vector128<byte>.Count && at <= bytes.Length - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                index -= BitOperations.PopCount(Starts(bytes[at..]));
            }
        }

        for (; at < text.Length; at++)
        {
            if (!Continues(text[at]) && index-- == 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>Where the last <paramref name="count"/> characters begin; the start of the text where it has no more than that.</summary>
    public static int OffsetFromEnd<TChar>(ReadOnlySpan<TChar> text, long count) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var at = text.Length;
        for (; count > 0 && at > 0; at--)
        {
            count -= Continues(text[at - 1]) ? 0 : 1;
        }

        return at;
    }

    /// <summary>How many units the character at <paramref name="at"/> has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthAt<TChar>(ReadOnlySpan<TChar> text, int at) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var end = at + 1;
        while (end < text.Length && Continues(text[end]))
        {
            end++;
        }

        return end - at;
    }

    // As signed bytes, 0x80 … 0xBF are the least sixty-four.
    private static uint Starts(ReadOnlySpan<byte> bytes) =>
        Vector128.GreaterThan(Vector128.Create(bytes).AsSByte(), Vector128.Create((sbyte)-65)).ExtractMostSignificantBits();
}
