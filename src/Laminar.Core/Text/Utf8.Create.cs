using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar;

public readonly unsafe partial struct Utf8
{
    /// <summary>A text over static data: the bytes of a <c>"…"u8</c> literal, which never move and live as long as the process.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Utf8 Literal(ReadOnlySpan<byte> literal) => View(literal);

    /// <summary>
    /// A text over the caller's memory, copied only where it fits inside. The memory must not move (native, pinned or static) and must stay as it is
    /// for as long as the text is used: for a pushed row, during the call.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Utf8 View(ReadOnlySpan<byte> bytes) =>
        View((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(bytes)), bytes.Length);

    /// <summary>As <see cref="View(ReadOnlySpan{byte})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Utf8 View(byte* bytes, int length) =>
        length > MaxInlineLength ? new Utf8(length, Unsafe.ReadUnaligned<uint>(bytes), (ulong)bytes) : Inline(ref *bytes, length);

    /// <summary>
    /// A text of its own: long ones go to native memory that is never given back. For constants, tests and rows built by hand, not for a stream.
    /// Half of a surrogate pair becomes U+FFFD.
    /// </summary>
    [HotPath(Allow = HotPathAllow.InputOutput, Because = "for constants and tests, not for a stream")]
    public static Utf8 Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var length = System.Text.Encoding.UTF8.GetByteCount(text);
        if (length <= MaxInlineLength)
        {
            Span<byte> bytes = stackalloc byte[MaxInlineLength];
            return View(bytes[..System.Text.Encoding.UTF8.GetBytes(text, bytes)]);
        }

        var memory = (byte*)NativeMemory.Alloc((nuint)length);
        System.Text.Encoding.UTF8.GetBytes(text, new Span<byte>(memory, length));
        return View(memory, length);
    }

    /// <summary>A copy of the bytes, in native memory that is never given back where they do not fit inside.</summary>
    [HotPath(Allow = HotPathAllow.InputOutput, Because = "for constants and tests, not for a stream")]
    public static Utf8 Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= MaxInlineLength)
        {
            return Inline(ref MemoryMarshal.GetReference(bytes), bytes.Length);
        }

        var memory = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(memory, bytes.Length));
        return View(memory, bytes.Length);
    }

    /// <summary>Loads at most 12 bytes without a loop: two reads that overlap, the doubled bytes shifted out. Reads nothing past the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Utf8 Inline(ref byte bytes, int length)
    {
        if (length >= 8)
        {
            var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, length - 8));
            return new Utf8(length, Unsafe.ReadUnaligned<uint>(ref bytes), last >> ((MaxInlineLength - length) * 8));
        }

        if (length >= 4)
        {
            var last = (ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref bytes, length - 4));
            return new Utf8(length, Unsafe.ReadUnaligned<uint>(ref bytes), last >> ((8 - length) * 8));
        }

        return length <= 0
            ? default
            : new Utf8(length, (uint)(bytes | (Unsafe.Add(ref bytes, length >> 1) << ((length >> 1) * 8)) | (Unsafe.Add(ref bytes, length - 1) << ((length - 1) * 8))), 0);
    }
}
