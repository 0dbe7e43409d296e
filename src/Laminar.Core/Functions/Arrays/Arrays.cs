using System;
using Laminar.Values;

namespace Laminar.Functions;

/// <summary>
/// Functions of arrays, which are packed bytes. An array that is made lies in the scratch memory of the batch; an element that is text stays where its
/// array is. Places count from 1.
/// </summary>
public static partial class Arrays
{
    /// <summary>How many elements there are.</summary>
    public static int Count(Utf8 array) => PackedArray.Count(array.Span);

    /// <summary>The element at a place; NULL where there is none, or it is NULL.</summary>
    public static T? At<T>(Utf8 array, long place)
        where T : struct
    {
        var bytes = array.Span;
        var index = (ulong)(place - 1);
        return index >= (ulong)PackedArray.Count(bytes) || PackedArray.IsNull(bytes, (int)index) ? null : PackedArray.Get<T>(bytes, (int)index);
    }

    /// <summary>Whether any element equals a value.</summary>
    public static bool Contains<T>(Utf8 array, T value)
        where T : struct => PackedArray.IndexOf(array.Span, value) >= 0;

    /// <summary>value = ANY (array): NULL where no element equals it, but one is NULL.</summary>
    public static bool? Any<T>(Utf8 array, T value)
        where T : struct => Contains(array, value) ? true : PackedArray.HasNulls(array.Span) ? null : false;

    /// <summary>The place of the first element that equals a value; NULL where there is none.</summary>
    public static int? Position<T>(Utf8 array, T value)
        where T : struct => PackedArray.IndexOf(array.Span, value) is >= 0 and var index ? index + 1 : null;

    /// <summary>The elements of both, one after the other.</summary>
    public static Utf8 Concat<T>(Utf8 left, Utf8 right)
        where T : struct
    {
        var (first, second) = (Count(left), Count(right));
        if (first == 0 || second == 0)
        {
            return first == 0 ? right : left;
        }

        var writer = new ArrayWriter<T>(checked(first + second), (long)left.Length + right.Length);
        Copy(ref writer, left.Span, 0, first);
        Copy(ref writer, right.Span, 0, second);
        return writer.Finish();
    }

    private static void Copy<T>(ref ArrayWriter<T> writer, scoped ReadOnlySpan<byte> array, int from, int to)
        where T : struct
    {
        for (var i = from; i < to; i++)
        {
            if (PackedArray.IsNull(array, i))
            {
                writer.AddNull();
            }
            else
            {
                writer.Add(PackedArray.Get<T>(array, i));
            }
        }
    }
}
