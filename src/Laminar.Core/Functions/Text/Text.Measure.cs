using System;
using System.Text;

namespace Laminar.Functions;

/// <content>Lengths and characters.</content>
public static partial class Text
{
    /// <summary>The number of characters.</summary>
    public static int Length(Utf8 text) => CodePoints.Count(text.Span);

    /// <summary>The number of characters.</summary>
    public static int Length(string text) => CodePoints.Count(text.AsSpan());

    /// <summary>The number of bytes in UTF-8.</summary>
    public static int OctetLength(Utf8 text) => text.Length;

    /// <summary>The number of bytes in UTF-8.</summary>
    public static int OctetLength(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>The number of bits in UTF-8.</summary>
    public static int BitLength(Utf8 text) => checked(8 * text.Length);

    /// <summary>The number of bits in UTF-8.</summary>
    public static int BitLength(string text) => checked(8 * OctetLength(text));

    /// <summary>The number of the first character; 0 of an empty text.</summary>
    public static int Ascii(Utf8 text) => Runes.First(text.Span);

    /// <summary>The number of the first character; 0 of an empty text.</summary>
    public static int Ascii(string text) => Runes.First(text.AsSpan());

    /// <summary>The character of a number; 0, and what is no character's, throw.</summary>
    public static Utf8 Chr(int code)
    {
        if (code == 0 || !Rune.IsValid(code))
        {
            Failure.Argument("CHR", "a number that is no character's");
        }

        Span<byte> bytes = stackalloc byte[4];
        return Utf8.View(bytes[..new Rune(code).EncodeToUtf8(bytes)]);
    }
}
