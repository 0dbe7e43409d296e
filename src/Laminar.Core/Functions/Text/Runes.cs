using System;
using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Laminar.Functions;

/// <summary>Decoding and encoding in the units of either form.</summary>
internal static class Runes
{
    /// <summary>The first character; false where the text is empty or begins with what is none (<paramref name="length"/> units then stand for themselves).</summary>
    public static bool TryFirst<TChar>(ReadOnlySpan<TChar> text, out Rune rune, out int length) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var status = typeof(TChar) == typeof(byte)
            ? Rune.DecodeFromUtf8(MemoryMarshal.AsBytes(text), out rune, out length)
            : Rune.DecodeFromUtf16(MemoryMarshal.Cast<TChar, char>(text), out rune, out length);
        return status == OperationStatus.Done;
    }

    /// <summary>Writes a character; the caller gives room for four units.</summary>
    public static int Write<TChar>(Rune rune, Span<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar> =>
        typeof(TChar) == typeof(byte)
            ? rune.EncodeToUtf8(MemoryMarshal.AsBytes(text))
            : rune.EncodeToUtf16(MemoryMarshal.Cast<TChar, char>(text));

    /// <summary>The number of the first character, 0 of an empty text.</summary>
    public static int First<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        TryFirst(text, out var rune, out _);
        return text.IsEmpty ? 0 : rune.Value;
    }
}
