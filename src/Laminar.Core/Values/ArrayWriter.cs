using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Laminar.Functions;

namespace Laminar.Values;

/// <summary>Packs an array of a known number of elements into scratch memory. Between <see cref="ArrayWriter{T}(int, long)"/> and <see cref="Finish"/> nothing else may reserve there.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
internal unsafe ref struct ArrayWriter<T>
    where T : struct
{
    private readonly byte* _start;
    private readonly byte* _elements;
    private readonly int _count;
    private byte* _text;
    private int _at;

    /// <param name="count">How many elements follow, NULLs among them.</param>
    /// <param name="textBytes">The most that the texts take together; 0 for others.</param>
    public ArrayWriter(int count, long textBytes)
    {
        var nulls = PackedArray.NullBytes(count);
        var length = sizeof(int) + nulls + ((long)count * Element<T>.Size) + textBytes;
        if (length > int.MaxValue)
        {
            Failure.Overflow("ARRAY");
        }

        _count = count;
        _start = TextScratch.Reserve(length);
        _elements = _start + sizeof(int) + nulls;
        _text = _elements + ((long)count * sizeof(int));
        Unsafe.WriteUnaligned(_start, count);
        NativeMemory.Clear(_start + sizeof(int), (nuint)nulls);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T value)
    {
        if (Element<T>.IsBytes)
        {
            AddBytes(Unsafe.As<T, Utf8>(ref value).Span);
            return;
        }

        Unsafe.WriteUnaligned(_elements + ((long)_at++ * Unsafe.SizeOf<T>()), Element<T>.Canonical(value));
    }

    public void AddBytes(scoped ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(new Span<byte>(_text, bytes.Length));
        _text += bytes.Length;
        EndText();
    }

    /// <summary>A row of two fields, the second of which may be NULL, as a packed array of them: no scratch memory may be taken for it by itself here.</summary>
    public void AddPair(Utf8 first, Utf8? second)
    {
        var other = second.GetValueOrDefault();
        Unsafe.WriteUnaligned(_text, 2);
        _text[sizeof(int)] = (byte)(second is null ? 2 : 0);
        Unsafe.WriteUnaligned(_text + sizeof(int) + 1, first.Length);
        Unsafe.WriteUnaligned(_text + (2 * sizeof(int)) + 1, first.Length + other.Length);
        _text += (3 * sizeof(int)) + 1;
        first.Span.CopyTo(new Span<byte>(_text, first.Length));
        other.Span.CopyTo(new Span<byte>(_text + first.Length, other.Length));
        _text += first.Length + other.Length;
        EndText();
    }

    /// <summary>Text that takes at most three bytes for each of its UTF-16 units.</summary>
    public void AddString(string text)
    {
        System.Text.Unicode.Utf8.FromUtf16(text, new Span<byte>(_text, 3 * text.Length), out _, out var length);
        _text += length;
        EndText();
    }

    public void AddNull()
    {
        _start[sizeof(int) + (_at >> 3)] |= (byte)(1 << (_at & 7));
        if (Element<T>.IsBytes)
        {
            EndText();
        }
        else
        {
            Unsafe.WriteUnaligned(_elements + ((long)_at++ * Unsafe.SizeOf<T>()), default(T));
        }
    }

    /// <summary>The array; valid until the batch's mark is released.</summary>
    public readonly Utf8 Finish()
    {
        if (_count == 0)
        {
            return TextScratch.Finish(_start, 0);
        }

        var end = Element<T>.IsBytes ? _text : _elements + ((long)_count * Unsafe.SizeOf<T>());
        return TextScratch.Finish(_start, (int)(end - _start));
    }

    private void EndText() => Unsafe.WriteUnaligned(_elements + ((long)_at++ * sizeof(int)), (int)(_text - _elements - ((long)_count * sizeof(int))));
}
