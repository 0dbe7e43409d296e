using System;
using System.Diagnostics.CodeAnalysis;
using Laminar.Values;

namespace Laminar;

/// <summary>
/// BYTES of a row: a view of 16 bytes on them, held as <see cref="Utf8"/> holds a text. default has none. In a row of a result it is valid during the
/// sink's call; <see cref="ToArray"/> makes a copy. Two are equal where all their bytes are; the order is by bytes, unsigned.
/// </summary>
[HotPath]
public readonly struct SqlBytes : IEquatable<SqlBytes>, IComparable<SqlBytes>, IPacked
{
    private readonly Utf8 _packed;

    private SqlBytes(Utf8 packed) => _packed = packed;

    /// <summary>How many bytes there are.</summary>
    public int Length => _packed.Length;

    /// <summary>The bytes. Up to twelve are those of this very variable: the span must not outlive it.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Span => _packed.Span;

    /// <summary>As the query holds it.</summary>
    public Utf8 Packed => _packed;

    /// <summary>The bytes that the query holds so.</summary>
    public static implicit operator SqlBytes(Utf8 packed) => new(packed);

    /// <summary>The bytes as the query holds them.</summary>
    public static implicit operator Utf8(SqlBytes bytes) => bytes._packed;

    /// <summary>Whether all bytes are the same.</summary>
    public static bool operator ==(SqlBytes left, SqlBytes right) => left.Equals(right);

    /// <summary>Whether any byte differs.</summary>
    public static bool operator !=(SqlBytes left, SqlBytes right) => !left.Equals(right);

    /// <summary>The bytes in an array of their own.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "its name says so")]
    public byte[] ToArray() => _packed.Span.ToArray();

    /// <inheritdoc/>
    public bool Equals(SqlBytes other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SqlBytes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <summary>By bytes, unsigned. The sign of the result counts.</summary>
    public int CompareTo(SqlBytes other) => _packed.CompareTo(other._packed);

    /// <summary>For people: <c>\x</c> and two hexadecimal digits a byte.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "it makes a string")]
    public override string ToString() => "\\x" + Convert.ToHexStringLower(_packed.Span);
}
