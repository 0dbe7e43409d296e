using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Laminar.Values;

namespace Laminar.Functions;

/// <content>Arrays of C#, and values side by side, as arrays of the query.</content>
public static partial class Arrays
{
    /// <summary>ARRAY[…]: null is NULL.</summary>
    public static Utf8 Of<T>(ReadOnlySpan<T?> elements)
        where T : struct
    {
        var writer = new ArrayWriter<T>(elements.Length, Element<T>.IsBytes ? TextBytes(elements) : 0);
        foreach (ref readonly var element in elements)
        {
            if (element is { } value)
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

    /// <summary>An array none of whose elements is NULL.</summary>
    public static Utf8 Pack<T>(ReadOnlySpan<T> elements)
        where T : struct
    {
        var textBytes = 0L;
        if (Element<T>.IsBytes)
        {
            foreach (var element in elements)
            {
                textBytes += Element<T>.BytesOf(element).Length;
            }
        }

        var writer = new ArrayWriter<T>(elements.Length, textBytes);
        foreach (var element in elements)
        {
            writer.Add(element);
        }

        return writer.Finish();
    }

    /// <summary>An array of strings: null is NULL, half of a surrogate pair becomes U+FFFD.</summary>
    public static Utf8 Pack(ReadOnlySpan<string?> elements)
    {
        // One UTF-16 unit needs at most three bytes.
        var textBytes = 0L;
        foreach (var element in elements)
        {
            textBytes += 3L * (element?.Length ?? 0);
        }

        var writer = new ArrayWriter<Utf8>(elements.Length, textBytes);
        foreach (var element in elements)
        {
            if (element is null)
            {
                writer.AddNull();
            }
            else
            {
                writer.AddString(element);
            }
        }

        return writer.Finish();
    }

    /// <summary>A C# array; null has no elements.</summary>
    public static Utf8 Pack<T>(T[]? elements)
        where T : struct => Pack(new ReadOnlySpan<T>(elements));

    /// <summary>A C# array whose elements may be null; null has no elements.</summary>
    public static Utf8 Pack<T>(T?[]? elements)
        where T : struct => Of(new ReadOnlySpan<T?>(elements));

    /// <summary>A C# array of strings; null has no elements.</summary>
    public static Utf8 Pack(string?[]? elements) => Pack(new ReadOnlySpan<string?>(elements));

    /// <summary>A list; null has no elements.</summary>
    public static Utf8 Pack<T>(List<T>? elements)
        where T : struct => Pack((ReadOnlySpan<T>)CollectionsMarshal.AsSpan(elements));

    /// <summary>A list whose elements may be null; null has no elements.</summary>
    public static Utf8 Pack<T>(List<T?>? elements)
        where T : struct => Of((ReadOnlySpan<T?>)CollectionsMarshal.AsSpan(elements));

    /// <summary>A list of strings; null has no elements.</summary>
    public static Utf8 Pack(List<string>? elements) => Pack((ReadOnlySpan<string?>)CollectionsMarshal.AsSpan<string?>(elements!));

    /// <summary>An immutable array; default has no elements.</summary>
    public static Utf8 Pack<T>(ImmutableArray<T> elements)
        where T : struct => Pack(elements.AsSpan());

    /// <summary>An immutable array whose elements may be null; default has no elements.</summary>
    public static Utf8 Pack<T>(ImmutableArray<T?> elements)
        where T : struct => Of(elements.AsSpan());

    /// <summary>An immutable array of strings; default has no elements.</summary>
    public static Utf8 Pack(ImmutableArray<string> elements) => Pack((ReadOnlySpan<string?>)elements.AsSpan()!);

    /// <summary>Memory.</summary>
    public static Utf8 Pack<T>(ReadOnlyMemory<T> elements)
        where T : struct => Pack(elements.Span);

    /// <summary>Memory whose elements may be null.</summary>
    public static Utf8 Pack<T>(ReadOnlyMemory<T?> elements)
        where T : struct => Of(elements.Span);

    /// <summary>Memory of strings.</summary>
    public static Utf8 Pack(ReadOnlyMemory<string> elements) => Pack((ReadOnlySpan<string?>)elements.Span!);

    private static long TextBytes<T>(ReadOnlySpan<T?> elements)
        where T : struct
    {
        var sum = 0L;
        foreach (ref readonly var element in elements)
        {
            sum += element is { } value ? Element<T>.BytesOf(value).Length : 0;
        }

        return sum;
    }
}
