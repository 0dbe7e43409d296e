using System;
using Laminar.Values;

namespace Laminar;

/// <summary>
/// A ROW of a result: a view of 16 bytes on its packed fields, in the order of the type that the query gives. Valid during the sink's call. Two are equal
/// where all their fields are. The columns of a stream are no such rows: a row type's own structs are read field by field.
/// </summary>
[HotPath]
public readonly struct SqlRow : IEquatable<SqlRow>, IPacked
{
    private readonly Utf8 _packed;

    private SqlRow(Utf8 packed) => _packed = packed;

    /// <summary>How many fields there are.</summary>
    public int Count => PackedArray.Count(_packed.Span);

    /// <summary>As the query holds it.</summary>
    public Utf8 Packed => _packed;

    /// <summary>The row that the query holds so.</summary>
    public static implicit operator SqlRow(Utf8 packed) => new(packed);

    /// <summary>The row as the query holds it.</summary>
    public static implicit operator Utf8(SqlRow row) => row._packed;

    /// <summary>Whether all fields are the same.</summary>
    public static bool operator ==(SqlRow left, SqlRow right) => left.Equals(right);

    /// <summary>Whether any field differs.</summary>
    public static bool operator !=(SqlRow left, SqlRow right) => !left.Equals(right);

    /// <summary>Whether the field at a place from 0 is NULL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such field.</exception>
    public bool IsNull(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return PackedArray.IsNull(_packed.Span, index);
    }

    /// <summary>The field at a place from 0; null where it is NULL.</summary>
    /// <typeparam name="T">The field's type: long for BIGINT, <see cref="Utf8"/> for text, <see cref="SqlArray{T}"/> for an ARRAY, and so on.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">There is no such field, or it is of another type.</exception>
    public T? Get<T>(int index)
        where T : struct
    {
        if (IsNull(index))
        {
            return null;
        }

        var field = PackedArray.Get<Utf8>(_packed.Span, index);
        ArgumentOutOfRangeException.ThrowIfNotEqual(Element<T>.IsBytes || field.Length == Element<T>.Size, true, nameof(T));
        return PackedField.Read<T>(field);
    }

    /// <inheritdoc/>
    public bool Equals(SqlRow other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SqlRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <summary>For people: how many fields there are; of what types they are, the query knows.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "it makes a string")]
    public override string ToString() => FormattableString.Invariant($"ROW of {Count}");
}
