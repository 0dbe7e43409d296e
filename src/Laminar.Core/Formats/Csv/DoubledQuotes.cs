using System;

namespace Laminar.Formats;

/// <summary>The inside of a quoted field whose quotes are written twice.</summary>
internal static unsafe class DoubledQuotes
{
    private const byte Quote = (byte)'"';

    /// <summary>The text with single quotes, in the thread's text scratch: valid while the batch is pushed.</summary>
    public static Utf8 Undo(ReadOnlySpan<byte> text)
    {
        var target = TextScratch.Reserve(text.Length);
        var length = Undo(text, new Span<byte>(target, text.Length));
        return TextScratch.Finish(target, length);
    }

    /// <summary>Writes the text with single quotes; the length.</summary>
    public static int Undo(ReadOnlySpan<byte> text, Span<byte> target)
    {
        var length = 0;
        for (var quote = text.IndexOf(Quote); quote >= 0; quote = text.IndexOf(Quote))
        {
            text[..(quote + 1)].CopyTo(target[length..]);
            length += quote + 1;
            text = text[(quote + 2)..];
        }

        text.CopyTo(target[length..]);
        return length + text.Length;
    }

    /// <summary>Whether every quote is one of a pair.</summary>
    public static bool ArePaired(ReadOnlySpan<byte> text)
    {
        for (var quote = text.IndexOf(Quote); quote >= 0; quote = text.IndexOf(Quote))
        {
            if (quote + 1 >= text.Length || text[quote + 1] != Quote)
            {
                return false;
            }

            text = text[(quote + 2)..];
        }

        return true;
    }
}
