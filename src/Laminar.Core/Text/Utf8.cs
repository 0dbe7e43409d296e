using System;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar;

/// <summary>
/// Text as UTF-8 in 16 bytes: up to 12 bytes are held inside; longer text is a length, its first four bytes and a pointer to memory that someone else
/// owns. default is the empty text. Equality and order are by bytes, which for UTF-8 is by code point.
/// </summary>
/// <remarks>
/// Lifetime: a text pushed into a query must stay where it is during the call; what the query keeps, it copies. A text in an output row is valid
/// during the sink's call. Bytes need not be well-formed: no operation reads past the end, and <see cref="ToString"/> puts U+FFFD for what is not
/// UTF-8. The layout counts on a little-endian machine.
/// </remarks>
[HotPath]
public readonly unsafe partial struct Utf8 : IEquatable<Utf8>, IComparable<Utf8>
{
    /// <summary>The longest text that needs no memory of its own.</summary>
    public const int MaxInlineLength = 12;

    // Bytes past the end are zero wherever text is inline: equality and hash then need no mask.
    private readonly int _length;
    private readonly uint _prefix;
    private readonly ulong _tail;

    private Utf8(int length, uint prefix, ulong tail)
    {
        _length = length;
        _prefix = prefix;
        _tail = tail;
    }

    /// <summary>Length in bytes.</summary>
    public int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _length;
    }

    /// <summary>Whether the bytes are inside: such a text may be copied about freely and outlives any memory.</summary>
    public bool IsInline
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _length <= MaxInlineLength;
    }

    /// <summary>The bytes. Inline ones are those of this very variable: the span must not outlive it.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _length <= MaxInlineLength
            ? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<uint, byte>(ref Unsafe.AsRef(in _prefix)), _length)
            : new ReadOnlySpan<byte>((void*)_tail, _length);
    }

    /// <summary>Whether two have the same bytes.</summary>
    public static bool operator ==(Utf8 left, Utf8 right) => left.Equals(right);

    /// <summary>Whether two differ in their bytes.</summary>
    public static bool operator !=(Utf8 left, Utf8 right) => !left.Equals(right);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Utf8 other)
    {
        if (_length != other._length || _prefix != other._prefix)
        {
            return false;
        }

        return _tail == other._tail || (_length > MaxInlineLength && SameBytes(other));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Utf8 other && Equals(other);

    /// <summary>The same in every run.</summary>
    public override int GetHashCode() => (int)(Hash(1) >> 32);

    /// <summary>By bytes, unsigned: by code point. The sign of the result counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CompareTo(Utf8 other)
    {
        // The zeros behind a short text order it before the longer one, or say nothing; only equal prefixes need a closer look.
        return _prefix == other._prefix
            ? CompareBytes(other)
            : BinaryPrimitives.ReverseEndianness(_prefix).CompareTo(BinaryPrimitives.ReverseEndianness(other._prefix));
    }

    /// <summary>The text as a string.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "a function of the user takes a string: its parameter says so")]
    public override string ToString() => System.Text.Encoding.UTF8.GetString(Span);

    private bool SameBytes(Utf8 other) =>
        new ReadOnlySpan<byte>((void*)_tail, _length).SequenceEqual(new ReadOnlySpan<byte>((void*)other._tail, _length));

    private int CompareBytes(Utf8 other) => Span.SequenceCompareTo(other.Span);
}
