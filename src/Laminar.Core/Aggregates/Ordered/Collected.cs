using Laminar.Values;

namespace Laminar.Aggregates;

/// <summary>ARRAY_AGG: the values of entries in their order, packed into scratch memory.</summary>
public static class Collected
{
    /// <summary>The values, none of which is NULL.</summary>
    public static Utf8 Array<TKey, T>(in OrderedEntries<TKey, T> entries)
        where TKey : struct, ISortKey<TKey>
        where T : struct
    {
        var textBytes = 0L;
        if (Element<T>.IsBytes)
        {
            foreach (ref readonly var entry in entries.All)
            {
                textBytes += Element<T>.BytesOf(entry.Value).Length;
            }
        }

        var writer = new ArrayWriter<T>(checked((int)entries.All.Count), textBytes);
        foreach (ref readonly var entry in entries.All)
        {
            writer.Add(entry.Value);
        }

        return writer.Finish();
    }

    /// <summary>The values; null is NULL.</summary>
    public static Utf8 Array<TKey, T>(in OrderedEntries<TKey, T?> entries)
        where TKey : struct, ISortKey<TKey>
        where T : struct
    {
        var textBytes = 0L;
        if (Element<T>.IsBytes)
        {
            foreach (ref readonly var entry in entries.All)
            {
                textBytes += entry.Value is { } text ? Element<T>.BytesOf(text).Length : 0;
            }
        }

        var writer = new ArrayWriter<T>(checked((int)entries.All.Count), textBytes);
        foreach (ref readonly var entry in entries.All)
        {
            if (entry.Value is { } value)
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
