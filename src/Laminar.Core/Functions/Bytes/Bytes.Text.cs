using System;
using System.Text;

namespace Laminar.Functions;

/// <content>Characters as bytes, and CAST.</content>
public static partial class Bytes
{
    /// <summary>CAST to text, as PostgreSQL shows bytes: <c>\x</c> and two hexadecimal digits for each.</summary>
    public static Utf8 ToText(Utf8 bytes)
    {
        var writer = new ScratchWriter<byte>((2L * bytes.Length) + 2, "CAST AS VARCHAR");
        writer.Append("\\x"u8);
        Hexadecimal.Write(bytes.Span, writer.Rest);
        writer.Advance(2 * bytes.Length);
        return writer.Finish().ToUtf8();
    }

    /// <summary>CAST from text: <c>\x</c> and hexadecimal digits, else escapes as <see cref="FromEscapes(Utf8)"/> reads them.</summary>
    public static Utf8 Parse(Utf8 text)
    {
        if (!TryParse(text, out var bytes))
        {
            Failure.Format<SqlBytes>();
        }

        return bytes;
    }

    /// <summary>As <see cref="Parse(Utf8)"/>.</summary>
    public static Utf8 Parse(string text) => Parse(Text.ToUtf8(text));

    /// <summary>As <see cref="Parse(Utf8)"/>; null where the text is not one.</summary>
    public static Utf8? TryParse(Utf8 text) => TryParse(text, out var bytes) ? bytes : null;

    /// <summary>As <see cref="Parse(Utf8)"/>; null where the text is not one.</summary>
    public static Utf8? TryParse(string text) => TryParse(Text.ToUtf8(text));

    /// <summary>The text's bytes in UTF-8, which it is held in.</summary>
    public static Utf8 ToUtf8(Utf8 text) => text;

    /// <summary>The text's bytes in UTF-8.</summary>
    public static Utf8 ToUtf8(string text) => Text.ToUtf8(text);

    /// <summary>The text that the bytes are in UTF-8; bytes that are none throw.</summary>
    public static Utf8 FromUtf8(Utf8 bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes.Span))
        {
            Failure.Argument("CONVERT_FROM", "bytes that are no UTF-8");
        }

        return bytes;
    }

    /// <summary>A byte for each character; one above U+00FF throws.</summary>
    public static Utf8 ToLatin1(Utf8 text)
    {
        var writer = new ScratchWriter<byte>(text.Length, "CONVERT_TO");
        var rest = text.Span;
        while (!rest.IsEmpty)
        {
            Rune.DecodeFromUtf8(rest, out var rune, out var length);
            if (rune.Value > 0xFF)
            {
                Failure.Argument("CONVERT_TO", "a character that LATIN1 does not have");
            }

            writer.Append([(byte)rune.Value]);
            rest = rest[length..];
        }

        return writer.Finish().ToUtf8();
    }

    /// <summary>As <see cref="ToLatin1(Utf8)"/>.</summary>
    public static Utf8 ToLatin1(string text) => ToLatin1(Text.ToUtf8(text));

    /// <summary>The character of each byte.</summary>
    public static Utf8 FromLatin1(Utf8 bytes)
    {
        var writer = new ScratchWriter<byte>(2L * bytes.Length, "CONVERT_FROM");
        foreach (var value in bytes.Span)
        {
            writer.Advance(new Rune((char)value).EncodeToUtf8(writer.Rest));
        }

        return writer.Finish().ToUtf8();
    }

    private static bool TryParse(Utf8 text, out Utf8 bytes) =>
        text.Span.StartsWith("\\x"u8) ? Hexadecimal.TryRead(text.Span[2..], out bytes) : ByteEscapes.TryRead(text.Span, out bytes);
}
