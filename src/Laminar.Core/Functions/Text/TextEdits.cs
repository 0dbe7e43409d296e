using System;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Text made of other text.</summary>
internal static class TextEdits
{
    /// <summary>Every occurrence replaced, found from the start. <paramref name="old"/> is not empty and occurs.</summary>
    public static Made<TChar> Replace<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> old, ReadOnlySpan<TChar> replacement)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var growth = (long)text.Count(old) * (replacement.Length - old.Length);
        var writer = new ScratchWriter<TChar>(text.Length + growth, "REPLACE");
        for (var at = text.IndexOf(old); at >= 0; at = text.IndexOf(old))
        {
            writer.Append(text[..at]);
            writer.Append(replacement);
            text = text[(at + old.Length)..];
        }

        writer.Append(text);
        return writer.Finish();
    }

    /// <summary>Each character that <paramref name="from"/> has becomes the one at its place in <paramref name="to"/>, or goes where that is shorter.</summary>
    public static Made<TChar> Translate<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> from, ReadOnlySpan<TChar> to)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        // A character has at most four units.
        var writer = new ScratchWriter<TChar>(4L * text.Length, "TRANSLATE");
        for (var at = 0; at < text.Length;)
        {
            var character = text.Slice(at, CodePoints.LengthAt(text, at));
            var place = TextSlices.IndexOf(from, character);
            at += character.Length;
            if (place < 0)
            {
                writer.Append(character);
                continue;
            }

            var rest = to[CodePoints.Offset(to, place)..];
            writer.Append(rest[..CodePoints.Offset(rest, 1)]);
        }

        return writer.Finish();
    }

    public static Made<TChar> Repeat<TChar>(ReadOnlySpan<TChar> text, int count) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        count = text.IsEmpty ? 0 : Math.Max(count, 0);
        var writer = new ScratchWriter<TChar>((long)text.Length * count, "REPEAT");
        for (var i = 0; i < count; i++)
        {
            writer.Append(text);
        }

        return writer.Finish();
    }

    public static Made<TChar> Reverse<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var writer = new ScratchWriter<TChar>(text.Length, "REVERSE");
        while (!text.IsEmpty)
        {
            var start = CodePoints.OffsetFromEnd(text, 1);
            writer.Append(text[start..]);
            text = text[..start];
        }

        return writer.Finish();
    }

    /// <summary>Exactly <paramref name="length"/> characters: the first of the text, with as much of the fill before or after it as that takes; an empty fill adds nothing.</summary>
    public static Made<TChar> Pad<TChar>(ReadOnlySpan<TChar> text, int length, ReadOnlySpan<TChar> fill, bool before, string function)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        text = TextSlices.Left(text, Math.Max(length, 0));
        var missing = fill.IsEmpty ? 0 : Math.Max(length, 0) - (long)CodePoints.Count(text);
        var (whole, part) = missing <= 0 ? (0, 0) : Math.DivRem(missing, Math.Max(CodePoints.Count(fill), 1));
        var last = fill[..CodePoints.Offset(fill, part)];
        var writer = new ScratchWriter<TChar>(text.Length + whole * fill.Length + last.Length, function);
        if (!before)
        {
            writer.Append(text);
        }

        for (var i = 0L; i < whole; i++)
        {
            writer.Append(fill);
        }

        writer.Append(last);
        if (before)
        {
            writer.Append(text);
        }

        return writer.Finish();
    }

    /// <summary>The text with <paramref name="count"/> characters from <paramref name="from"/> (from one) on replaced.</summary>
    public static Made<TChar> Overlay<TChar>(ReadOnlySpan<TChar> text, ReadOnlySpan<TChar> replacement, int from, int count)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (from <= 0)
        {
            Failure.Argument("OVERLAY", "a place before the first character");
        }

        // A negative count repeats characters, as the definition through SUBSTRING says.
        var head = text[..CodePoints.Offset(text, from - 1L)];
        var tail = text[CodePoints.Offset(text, (long)from + count - 1)..];
        var writer = new ScratchWriter<TChar>((long)head.Length + replacement.Length + tail.Length, "OVERLAY");
        writer.Append(head);
        writer.Append(replacement);
        writer.Append(tail);
        return writer.Finish();
    }
}
