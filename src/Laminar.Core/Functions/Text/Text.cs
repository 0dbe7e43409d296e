using System;

namespace Laminar.Functions;

/// <summary>
/// The text functions, each for Utf8 and for string. Lengths and places count code points, from one. A Utf8 result lies in the scratch memory of
/// the batch, or is a part of an argument; a string result is a new string. Bytes that are not UTF-8 count one by one as characters.
/// </summary>
public static partial class Text
{
    /// <summary>A string's text as Utf8, in the scratch memory of the batch; half of a surrogate pair becomes U+FFFD.</summary>
    public static unsafe Utf8 ToUtf8(string text)
    {
        if (text.Length <= Utf8.MaxInlineLength / 3)
        {
            Span<byte> bytes = stackalloc byte[Utf8.MaxInlineLength];
            System.Text.Unicode.Utf8.FromUtf16(text, bytes, out _, out var written);
            return Utf8.View(bytes[..written]);
        }

        // One UTF-16 unit needs at most three bytes.
        var room = text.Length * 3L;
        var start = TextScratch.Reserve(room);
        System.Text.Unicode.Utf8.FromUtf16(text, new Span<byte>(start, (int)room), out _, out var length);
        return TextScratch.Finish(start, length);
    }
}
