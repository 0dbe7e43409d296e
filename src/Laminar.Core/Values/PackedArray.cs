using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Values;

/// <summary>
/// An ARRAY as bytes: the number of elements (4 bytes), a bit for each that is NULL, then the elements, one after another; of text its ends (4 bytes
/// each), counted from the first text, and then all texts. Nothing is aligned. The array without elements is no bytes at all.
/// </summary>
internal static class PackedArray
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ReadOnlySpan<byte> array) => array.IsEmpty ? 0 : Read<int>(ref MemoryMarshal.GetReference(array), 0);

    /// <summary>Bytes of the bits that say which elements are NULL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NullBytes(int count) => (int)(((uint)count + 7) / 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(ReadOnlySpan<byte> array, int index) => (Unsafe.Add(ref MemoryMarshal.GetReference(array), sizeof(int) + (index >> 3)) & (1 << (index & 7))) != 0;

    /// <summary>Whether any element is NULL.</summary>
    public static bool HasNulls(ReadOnlySpan<byte> array) => !array.IsEmpty && array.Slice(sizeof(int), NullBytes(Count(array))).ContainsAnyExcept((byte)0);

    /// <summary>An element that is not NULL. Text of more than 12 bytes stays where the array's bytes are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Get<T>(ReadOnlySpan<byte> array, int index)
        where T : struct
    {
        ref var start = ref MemoryMarshal.GetReference(array);
        var count = Read<int>(ref start, 0);
        var elements = sizeof(int) + NullBytes(count);
        if (!Element<T>.IsBytes)
        {
            return Read<T>(ref start, elements + (index * Unsafe.SizeOf<T>()));
        }

        var from = index == 0 ? 0 : Read<int>(ref start, elements + ((index - 1) * sizeof(int)));
        var to = Read<int>(ref start, elements + (index * sizeof(int)));
        var text = Utf8.View(array.Slice(elements + (count * sizeof(int)) + from, to - from));
        return Unsafe.As<Utf8, T>(ref text);
    }

    /// <summary>The place of the first element that equals a value, or -1.</summary>
    public static int IndexOf<T>(ReadOnlySpan<byte> array, T value)
        where T : struct
    {
        value = Element<T>.Canonical(value);
        var count = Count(array);
        for (var i = 0; i < count; i++)
        {
            if (!IsNull(array, i) && Same(Get<T>(array, i), value))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The place of the first element that equals a number of a wider type, or -1.</summary>
    public static int IndexOf<TElement, T>(ReadOnlySpan<byte> array, T value)
        where TElement : struct, INumberBase<TElement>
        where T : struct, INumberBase<T>
    {
        value = Element<T>.Canonical(value);
        var count = Count(array);
        for (var i = 0; i < count; i++)
        {
            // What is packed is canonical, and stays so when it is widened.
            if (!IsNull(array, i) && Same(T.CreateTruncating(Get<TElement>(array, i)), value))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Packed values are equal where their bytes are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Same<T>(T left, T right)
        where T : struct
    {
        if (Element<T>.IsBytes)
        {
            return Unsafe.As<T, Utf8>(ref left) == Unsafe.As<T, Utf8>(ref right);
        }

        return MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in left)).SequenceEqual(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in right)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Read<T>(ref byte start, int offset)
        where T : struct => Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref start, offset));
}
