using System;
using Laminar.Values;

namespace Laminar;

/// <summary>
/// An ARRAY of a row: a view of 16 bytes on its packed elements, held as <see cref="Utf8"/> holds a text. default is the array without elements. In a row
/// of a result it is valid during the sink's call; <see cref="ToArray()"/> makes a copy. Two are equal where all their elements are.
/// </summary>
/// <typeparam name="T">Type of the elements, any of which may be NULL: a number, bool, Timestamp, DateOnly, TimeOnly, TimeSpan, Utf8, or another array.</typeparam>
public readonly struct SqlArray<T> : IEquatable<SqlArray<T>>, IPacked
    where T : struct
{
    private readonly Utf8 _packed;

    private SqlArray(Utf8 packed) => _packed = packed;

    /// <summary>How many elements there are, NULLs among them.</summary>
    [HotPath]
    public int Count => PackedArray.Count(_packed.Span);

    /// <summary>As the query holds it.</summary>
    [HotPath]
    public Utf8 Packed => _packed;

    /// <summary>The element at a place from 0; null where it is NULL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    [HotPath]
    public T? this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return PackedArray.IsNull(_packed.Span, index) ? null : PackedArray.Get<T>(_packed.Span, index);
        }
    }

    /// <summary>The array that the query holds so.</summary>
    [HotPath]
    public static implicit operator SqlArray<T>(Utf8 packed) => new(packed);

    /// <summary>The array as the query holds it.</summary>
    [HotPath]
    public static implicit operator Utf8(SqlArray<T> array) => array._packed;

    /// <summary>Whether all elements are the same.</summary>
    [HotPath]
    public static bool operator ==(SqlArray<T> left, SqlArray<T> right) => left.Equals(right);

    /// <summary>Whether any element differs.</summary>
    [HotPath]
    public static bool operator !=(SqlArray<T> left, SqlArray<T> right) => !left.Equals(right);

    /// <summary>The elements in an array of their own. Text in it is still a view.</summary>
    public T?[] ToArray()
    {
        var elements = new T?[Count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = this[i];
        }

        return elements;
    }

    /// <summary>The elements, for foreach.</summary>
    [HotPath]
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    [HotPath]
    public bool Equals(SqlArray<T> other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SqlArray<T> other && Equals(other);

    /// <inheritdoc/>
    [HotPath]
    public override int GetHashCode() => _packed.GetHashCode();

    /// <summary>The elements between brackets, for people.</summary>
    public override string ToString()
    {
        var elements = new string[Count];
        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = this[i] is { } value ? FormattableString.Invariant($"{value}") : "NULL";
        }

        return "[" + string.Join(", ", elements) + "]";
    }

    /// <summary>Goes through the elements.</summary>
    [HotPath]
    public struct Enumerator
    {
        private readonly SqlArray<T> _array;
        private readonly int _count;
        private int _at;

        internal Enumerator(SqlArray<T> array)
        {
            _array = array;
            _count = array.Count;
            _at = -1;
        }

        /// <summary>The element; null where it is NULL.</summary>
        public readonly T? Current => _array[_at];

        /// <summary>Goes on to the next element, if there is one.</summary>
        public bool MoveNext() => ++_at < _count;
    }
}
