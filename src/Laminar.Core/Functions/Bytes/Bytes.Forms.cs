using System;

namespace Laminar.Functions;

/// <content>Bytes written as text, and read.</content>
public static partial class Bytes
{
    /// <summary>Two hexadecimal digits, lower case, for each byte.</summary>
    public static Utf8 ToHex(Utf8 bytes)
    {
        var writer = new ScratchWriter<byte>(2L * bytes.Length, "HEX");
        Hexadecimal.Write(bytes.Span, writer.Rest);
        writer.Advance(2 * bytes.Length);
        return writer.Finish().ToUtf8();
    }

    /// <summary>Two hexadecimal digits in any case for each byte; blanks and line ends may stand between bytes.</summary>
    public static Utf8 FromHex(Utf8 text)
    {
        if (!Hexadecimal.TryRead(text.Span, out var bytes))
        {
            Failure.Argument("DECODE", "a text that is not made of pairs of hexadecimal digits");
        }

        return bytes;
    }

    /// <summary>As <see cref="FromHex(Utf8)"/>.</summary>
    public static Utf8 FromHex(string text) => FromHex(Text.ToUtf8(text));

    /// <summary>Base64 in one line.</summary>
    public static Utf8 ToBase64(Utf8 bytes) => Base64Text.Write(bytes.Span, lineLength: 0);

    /// <summary>Base64 of the text's bytes in UTF-8, in one line.</summary>
    public static string ToBase64(string text) => Base64Text.Write(Text.ToUtf8(text).Span, lineLength: 0).ToString();

    /// <summary>Base64 in lines of 76 characters, as PostgreSQL's ENCODE writes it.</summary>
    public static Utf8 ToBase64Lines(Utf8 bytes) => Base64Text.Write(bytes.Span, Base64Text.LineLength);

    /// <summary>The bytes of base64; blanks and line ends may stand in it.</summary>
    public static Utf8 FromBase64(Utf8 text)
    {
        if (!Base64Text.TryRead(text.Span, out var bytes))
        {
            Failure.Argument("DECODE", "a text that is no base64");
        }

        return bytes;
    }

    /// <summary>As <see cref="FromBase64(Utf8)"/>.</summary>
    public static Utf8 FromBase64(string text) => FromBase64(Text.ToUtf8(text));

    /// <summary>The text whose bytes in UTF-8 the base64 has.</summary>
    public static Utf8 TextOfBase64(Utf8 text) => FromUtf8(FromBase64(text));

    /// <summary>As <see cref="TextOfBase64(Utf8)"/>.</summary>
    public static string TextOfBase64(string text) => TextOfBase64(Text.ToUtf8(text)).ToString();

    /// <summary>ASCII as it is, a backslash doubled, and other bytes as a backslash and three octal digits.</summary>
    public static Utf8 ToEscapes(Utf8 bytes) => ByteEscapes.Write(bytes.Span);

    /// <summary>What <see cref="ToEscapes"/> writes.</summary>
    public static Utf8 FromEscapes(Utf8 text)
    {
        if (!ByteEscapes.TryRead(text.Span, out var bytes))
        {
            Failure.Argument("DECODE", "a backslash that is followed by neither another nor three octal digits");
        }

        return bytes;
    }

    /// <summary>As <see cref="FromEscapes(Utf8)"/>.</summary>
    public static Utf8 FromEscapes(string text) => FromEscapes(Text.ToUtf8(text));
}
