using System;

namespace Laminar.Formats;

/// <summary>Blanks around numbers, which spreadsheets leave and PostgreSQL accepts. Only tried after the plain reading failed.</summary>
internal static class FieldBlanks
{
    public static bool TryTrim(ReadOnlySpan<byte> text, out ReadOnlySpan<byte> trimmed)
    {
        trimmed = text.Trim(" \t"u8);
        return trimmed.Length != text.Length && trimmed.Length > 0;
    }
}
