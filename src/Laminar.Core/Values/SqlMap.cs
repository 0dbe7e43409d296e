using System;
using System.Collections.Generic;
using Laminar.Values;

namespace Laminar;

/// <summary>
/// A MAP of a row: a view of 16 bytes on its packed entries, held as <see cref="Utf8"/> holds a text. default is the map without entries. In a row of a
/// result it is valid during the sink's call. Two are equal where they have the same entries. Entries come in no order that means anything.
/// </summary>
/// <typeparam name="TKey">Type of the keys, none of which is NULL: a number, bool, Timestamp, DateOnly, TimeOnly, TimeSpan, Utf8 or SqlBytes.</typeparam>
/// <typeparam name="TValue">Type of the values, any of which may be NULL: one of these, or another view.</typeparam>
[HotPath]
public readonly struct SqlMap<TKey, TValue> : IEquatable<SqlMap<TKey, TValue>>, IPacked
    where TKey : struct
    where TValue : struct
{
    private readonly Utf8 _packed;

    private SqlMap(Utf8 packed) => _packed = packed;

    /// <summary>How many entries there are.</summary>
    public int Count => PackedMap.Count(_packed.Span);

    /// <summary>As the query holds it.</summary>
    public Utf8 Packed => _packed;

    /// <summary>The value of a key; null where there is no such key, or its value is NULL.</summary>
    public TValue? this[TKey key] => Functions.Maps.At<TKey, TValue>(_packed, key);

    /// <summary>The map that the query holds so.</summary>
    public static implicit operator SqlMap<TKey, TValue>(Utf8 packed) => new(packed);

    /// <summary>The map as the query holds it.</summary>
    public static implicit operator Utf8(SqlMap<TKey, TValue> map) => map._packed;

    /// <summary>Whether both have the same entries.</summary>
    public static bool operator ==(SqlMap<TKey, TValue> left, SqlMap<TKey, TValue> right) => left.Equals(right);

    /// <summary>Whether any entry differs.</summary>
    public static bool operator !=(SqlMap<TKey, TValue> left, SqlMap<TKey, TValue> right) => !left.Equals(right);

    /// <summary>Whether there is such a key.</summary>
    public bool ContainsKey(TKey key) => Functions.Maps.ContainsKey(_packed, key);

    /// <summary>The entries, for foreach.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <inheritdoc/>
    public bool Equals(SqlMap<TKey, TValue> other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SqlMap<TKey, TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <summary>The entries between braces, for people.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = "it makes a string")]
    public override string ToString()
    {
        var entries = new List<string>();
        foreach (var (key, value) in this)
        {
            entries.Add(value is { } known ? FormattableString.Invariant($"{key}: {known}") : FormattableString.Invariant($"{key}: NULL"));
        }

        return "{" + string.Join(", ", entries) + "}";
    }

    /// <summary>Goes through the entries.</summary>
    [HotPath]
    public struct Enumerator
    {
        private readonly Utf8 _packed;
        private readonly int _count;
        private int _at;

        internal Enumerator(SqlMap<TKey, TValue> map)
        {
            _packed = map._packed;
            _count = map.Count;
            _at = -1;
        }

        /// <summary>A key and its value, which is null where it is NULL.</summary>
        public readonly KeyValuePair<TKey, TValue?> Current =>
            new(PackedField.Read<TKey>(PackedArray.Get<Utf8>(_packed.Span, 2 * _at)), PackedField.At<TValue>(_packed.Span, (2 * _at) + 1));

        /// <summary>Goes on to the next entry, if there is one.</summary>
        public bool MoveNext() => ++_at < _count;
    }
}
