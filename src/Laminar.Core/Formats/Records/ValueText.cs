using System;
using System.Globalization;
using System.Text;

namespace Laminar.Formats;

/// <summary>A value from a file as a message may show it: short, on one line, nothing in it that a terminal would act on.</summary>
internal static class ValueText
{
    private const int MaxLength = 40;

    public static string Shorten(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("\"");
        var rest = bytes;
        while (!rest.IsEmpty && text.Length <= MaxLength)
        {
            var valid = Rune.DecodeFromUtf8(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            Append(text, valid ? rune : null, rest[0]);
            rest = rest[length..];
        }

        return text.Append('"').Append(rest.IsEmpty ? "" : "…").ToString();
    }

    private static void Append(StringBuilder text, Rune? rune, byte first)
    {
        if (rune is not { } character)
        {
            text.Append(CultureInfo.InvariantCulture, $"\\x{first:X2}");
        }
        else if (Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{character.Value:X4}");
        }
        else
        {
            text.Append(character.ToString());
        }
    }
}
