using System;
using System.Globalization;

namespace Laminar.Formats;

/// <summary>A float, rounded once from the text (not through a double, which would round twice).</summary>
internal readonly struct SingleField : IFieldParser<float>
{
    private const ulong MaxExact = 1UL << 24;
    private const int MaxPower = 10;

    private static ReadOnlySpan<float> Powers => [1, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f];

    public static string Expected => "a REAL";

    public static bool TryParse(ReadOnlySpan<byte> text, out float value)
    {
        if (!DecimalDigits.TryRead(text, out var number) || number.Digits > MaxExact || Math.Abs(number.Exponent) > MaxPower)
        {
            return TryParseRare(text, out value);
        }

        value = number.Exponent < 0 ? number.Digits / Powers[-number.Exponent] : number.Digits * Powers[number.Exponent];
        value = number.Negative ? -value : value;
        return true;
    }

    private static bool TryParseRare(ReadOnlySpan<byte> text, out float value)
    {
        if (FieldBlanks.TryTrim(text, out var trimmed))
        {
            return TryParse(trimmed, out value);
        }

        if (float.TryParse(text, FloatingText.Style, CultureInfo.InvariantCulture, out value))
        {
            return float.IsFinite(value) || FloatingText.IsWord(text);
        }

        var isWord = FloatingText.TryWord(text, out var wide);
        value = (float)wide;
        return isWord;
    }
}
