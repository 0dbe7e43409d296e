using System;
using System.Runtime.CompilerServices;
using Laminar.Values;

namespace Laminar.Functions;

/// <content>Arrays as text, and texts as arrays.</content>
public static unsafe partial class Arrays
{
    /// <summary>The elements as CAST writes them, a separator between them; NULLs are passed over.</summary>
    public static Utf8 ToText<T>(Utf8 array, Utf8 separator)
        where T : struct => ToText<T>(array, separator, null);

    /// <summary>As the form without it, with a text for NULLs.</summary>
    public static Utf8 ToText<T>(Utf8 array, Utf8 separator, Utf8 forNull)
        where T : struct => ToText<T>(array, separator, (Utf8?)forNull);

    /// <summary>The parts between separators; a text without any is one element, as for an empty separator, and the empty text has none.</summary>
    public static Utf8 Split(Utf8 text, Utf8 separator) => Split(text, separator, null);

    /// <summary>As the form without it; parts that are that text are NULL.</summary>
    public static Utf8 Split(Utf8 text, Utf8 separator, Utf8 isNull) => Split(text, separator, (Utf8?)isNull);

    private static Utf8 ToText<T>(Utf8 array, Utf8 separator, Utf8? forNull)
        where T : struct
    {
        var bytes = array.Span;
        var count = PackedArray.Count(bytes);
        var texts = (Utf8*)TextScratch.Reserve((long)count * sizeof(Utf8));
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (!PackedArray.IsNull(bytes, i))
            {
                texts[kept++] = TextOf(PackedArray.Get<T>(bytes, i));
            }
            else if (forNull is { } instead)
            {
                texts[kept++] = instead;
            }
        }

        return Text.ConcatWs(separator, new ReadOnlySpan<Utf8>(texts, kept));
    }

    private static Utf8 Split(Utf8 text, Utf8 separator, Utf8? isNull)
    {
        var rest = text.Span;
        if (rest.IsEmpty)
        {
            return default;
        }

        var count = separator.Length == 0 ? 1 : rest.Count(separator.Span) + 1;
        var writer = new ArrayWriter<Utf8>(count, rest.Length);
        for (var i = 0; i < count; i++)
        {
            var end = i == count - 1 ? rest.Length : rest.IndexOf(separator.Span);
            var part = rest[..end];
            if (isNull is { } none && part.SequenceEqual(none.Span))
            {
                writer.AddNull();
            }
            else
            {
                writer.AddBytes(part);
            }

            rest = i == count - 1 ? default : rest[(end + separator.Length)..];
        }

        return writer.Finish();
    }

    /// <summary>The JIT leaves one of these for each type.</summary>
    private static Utf8 TextOf<T>(T value)
        where T : struct =>
        typeof(T) == typeof(Utf8) ? Unsafe.As<T, Utf8>(ref value)
        : typeof(T) == typeof(bool) ? Casts.ToUtf8(Unsafe.As<T, bool>(ref value))
        : typeof(T) == typeof(double) ? Casts.ToUtf8(Unsafe.As<T, double>(ref value))
        : typeof(T) == typeof(float) ? Casts.ToUtf8(Unsafe.As<T, float>(ref value))
        : typeof(T) == typeof(decimal) ? Casts.ToUtf8(Unsafe.As<T, decimal>(ref value))
        : typeof(T) == typeof(Timestamp) ? Casts.ToUtf8(Unsafe.As<T, Timestamp>(ref value))
        : typeof(T) == typeof(DateOnly) ? Casts.ToUtf8(Unsafe.As<T, DateOnly>(ref value))
        : typeof(T) == typeof(TimeOnly) ? Casts.ToUtf8(Unsafe.As<T, TimeOnly>(ref value))
        : typeof(T) == typeof(TimeSpan) ? Casts.ToUtf8(Unsafe.As<T, TimeSpan>(ref value))
        : typeof(T) == typeof(ulong) ? Casts.ToUtf8(Unsafe.As<T, ulong>(ref value))
        : Casts.ToUtf8(Whole(value));

    private static long Whole<T>(T value)
        where T : struct => Unsafe.SizeOf<T>() switch
        {
            1 => typeof(T) == typeof(byte) ? Unsafe.As<T, byte>(ref value) : Unsafe.As<T, sbyte>(ref value),
            2 => typeof(T) == typeof(ushort) ? Unsafe.As<T, ushort>(ref value) : Unsafe.As<T, short>(ref value),
            4 => typeof(T) == typeof(uint) ? Unsafe.As<T, uint>(ref value) : Unsafe.As<T, int>(ref value),
            _ => Unsafe.As<T, long>(ref value),
        };
}
