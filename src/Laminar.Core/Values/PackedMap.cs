using System;

namespace Laminar.Values;

/// <summary>A MAP as bytes: a packed array of fields, keys and values in turn, in the order of the keys' bytes.</summary>
internal static unsafe class PackedMap
{
    public static int Count(ReadOnlySpan<byte> map) => PackedArray.Count(map) / 2;

    /// <summary>Keys and values in turn, in any order; no key is NULL. Of a key given twice the last value counts.</summary>
    public static Utf8 Of(ReadOnlySpan<Utf8?> fields)
    {
        var count = fields.Length / 2;
        var order = (int*)TextScratch.Reserve((long)count * sizeof(int));
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Sort(fields, order, count);
        var kept = 0;
        var bytes = 0L;
        for (var i = 0; i < count; i++)
        {
            if (i + 1 == count || Compare(fields, order[i], order[i + 1], byPlace: false) != 0)
            {
                order[kept++] = order[i];
                bytes += fields[2 * order[i]].GetValueOrDefault().Length + fields[(2 * order[i]) + 1].GetValueOrDefault().Length;
            }
        }

        var writer = new ArrayWriter<Utf8>(2 * kept, bytes);
        for (var i = 0; i < kept; i++)
        {
            writer.Add(fields[2 * order[i]].GetValueOrDefault());
            if (fields[(2 * order[i]) + 1] is { } value)
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

    /// <summary>The place of a key, or -1.</summary>
    public static int Find(ReadOnlySpan<byte> map, Utf8 key)
    {
        var (low, high) = (0, Count(map) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = PackedArray.Get<Utf8>(map, 2 * middle).CompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>A heap: in place, without allocation, and never quadratic. Equal keys stay in the order given.</summary>
    private static void Sort(ReadOnlySpan<Utf8?> fields, int* order, int count)
    {
        for (var i = (count / 2) - 1; i >= 0; i--)
        {
            Sink(fields, order, i, count);
        }

        for (var end = count - 1; end > 0; end--)
        {
            (order[0], order[end]) = (order[end], order[0]);
            Sink(fields, order, 0, end);
        }
    }

    private static void Sink(ReadOnlySpan<Utf8?> fields, int* order, int at, int end)
    {
        for (var child = (2 * at) + 1; child < end; child = (2 * at) + 1)
        {
            child += child + 1 < end && Compare(fields, order[child], order[child + 1], byPlace: true) < 0 ? 1 : 0;
            if (Compare(fields, order[at], order[child], byPlace: true) >= 0)
            {
                return;
            }

            (order[at], order[child]) = (order[child], order[at]);
            at = child;
        }
    }

    private static int Compare(ReadOnlySpan<Utf8?> fields, int left, int right, bool byPlace)
    {
        var order = fields[2 * left].GetValueOrDefault().CompareTo(fields[2 * right].GetValueOrDefault());
        return order != 0 || !byPlace ? order : left.CompareTo(right);
    }
}
