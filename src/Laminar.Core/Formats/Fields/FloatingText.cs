using System;
using System.Globalization;
using System.Text;

namespace Laminar.Formats;

/// <summary>What REAL and DOUBLE share: the style, and the words for values that are no numbers.</summary>
internal static class FloatingText
{
    public const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>NaN, Infinity, inf, with a sign; any case, as in PostgreSQL.</summary>
    public static bool TryWord(ReadOnlySpan<byte> text, out double value)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var word = negative || (text.Length > 0 && text[0] == '+') ? text[1..] : text;
        if (Ascii.EqualsIgnoreCase(word, "nan"u8))
        {
            value = double.NaN;
            return true;
        }

        value = negative ? double.NegativeInfinity : double.PositiveInfinity;
        return Ascii.EqualsIgnoreCase(word, "infinity"u8) || Ascii.EqualsIgnoreCase(word, "inf"u8);
    }

    public static bool IsWord(ReadOnlySpan<byte> text) => TryWord(text, out _);
}
