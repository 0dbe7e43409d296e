using System;
using System.Text;

namespace Laminar.Formats;

/// <summary>A boolean in the words PostgreSQL reads: true, t, yes, y, on, 1 and their opposites, any case.</summary>
internal readonly struct BooleanField : IFieldParser<bool>
{
    public static string Expected => "a BOOLEAN (true or false)";

    public static bool TryParse(ReadOnlySpan<byte> text, out bool value)
    {
        value = text.SequenceEqual("true"u8);
        return value || text.SequenceEqual("false"u8) || TryWord(text, out value);
    }

    private static bool TryWord(ReadOnlySpan<byte> text, out bool value)
    {
        value = Is(text, "true"u8) || Is(text, "t"u8) || Is(text, "yes"u8) || Is(text, "y"u8) || Is(text, "on"u8) || Is(text, "1"u8);
        return value || Is(text, "false"u8) || Is(text, "f"u8) || Is(text, "no"u8) || Is(text, "n"u8) || Is(text, "off"u8) || Is(text, "0"u8);
    }

    private static bool Is(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(text, word);
}
