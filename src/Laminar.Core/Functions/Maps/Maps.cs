using System;
using Laminar.Values;

namespace Laminar.Functions;

/// <summary>
/// MAP values, which are packed bytes: each key and its value behind it, in the order of the keys' bytes, so that maps of the same entries have the same
/// bytes and a key is found in the logarithm of their number.
/// </summary>
public static class Maps
{
    /// <summary>MAP[…]: keys and values in turn, as <see cref="Rows.Field"/> gives them. Of a key given twice the last value counts; a key that is NULL throws.</summary>
    public static Utf8 Of(ReadOnlySpan<Utf8?> fields)
    {
        for (var i = 0; i < fields.Length; i += 2)
        {
            if (fields[i] is null)
            {
                Failure.Argument("MAP", "a key that is NULL");
            }
        }

        return PackedMap.Of(fields);
    }

    /// <summary>How many keys there are.</summary>
    public static int Count(Utf8 map) => PackedMap.Count(map.Span);

    /// <summary>m[key]: NULL where there is no such key, or its value is NULL.</summary>
    public static TValue? At<TKey, TValue>(Utf8 map, TKey key)
        where TKey : struct
        where TValue : struct => PackedMap.Find(map.Span, PackedField.Of(key)) is >= 0 and var index ? PackedField.At<TValue>(map.Span, (2 * index) + 1) : null;

    /// <summary>Whether there is such a key.</summary>
    public static bool ContainsKey<TKey>(Utf8 map, TKey key)
        where TKey : struct => PackedMap.Find(map.Span, PackedField.Of(key)) >= 0;

    /// <summary>The keys as an array.</summary>
    public static Utf8 Keys<TKey>(Utf8 map)
        where TKey : struct => Every<TKey>(map, 0);

    /// <summary>The values as an array, in the order of their keys.</summary>
    public static Utf8 Values<TValue>(Utf8 map)
        where TValue : struct => Every<TValue>(map, 1);

    /// <summary>An array of rows of a key and its value.</summary>
    public static Utf8 Entries(Utf8 map)
    {
        var bytes = map.Span;
        var count = PackedMap.Count(bytes);

        // A row of two fields: a count, the NULLs' byte and two ends, and what the fields take.
        const int PerRow = sizeof(int) + 1 + (2 * sizeof(int));
        var writer = new ArrayWriter<Utf8>(count, map.Length + ((long)count * PerRow));
        for (var i = 0; i < count; i++)
        {
            writer.AddPair(PackedArray.Get<Utf8>(bytes, 2 * i), PackedField.At<Utf8>(bytes, (2 * i) + 1));
        }

        return writer.Finish();
    }

    private static Utf8 Every<T>(Utf8 map, int offset)
        where T : struct
    {
        var bytes = map.Span;
        var count = PackedMap.Count(bytes);
        var writer = new ArrayWriter<T>(count, Element<T>.IsBytes ? map.Length : 0);
        for (var i = 0; i < count; i++)
        {
            if (PackedField.At<T>(bytes, (2 * i) + offset) is { } value)
            {
                writer.Add(value);
            }
            else
            {
                writer.AddNull();
            }
        }

        return writer.Finish();
    }
}
