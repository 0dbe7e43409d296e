using System;
using System.Globalization;

namespace Laminar.Formats;

/// <summary>A decimal of up to 28 digits; more digits behind the point are rounded, more before it are refused.</summary>
internal readonly struct DecimalField : IFieldParser<decimal>
{
    private const int MaxScale = 28;

    public static string Expected => "a DECIMAL";

    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        if (DecimalDigits.TryRead(text, out var number) && number.Exponent is <= 0 and >= -MaxScale)
        {
            value = new decimal((int)number.Digits, (int)(number.Digits >> 32), 0, number.Negative, (byte)-number.Exponent);
            return true;
        }

        return FieldBlanks.TryTrim(text, out var trimmed)
            ? TryParse(trimmed, out value)
            : decimal.TryParse(text, FloatingText.Style, CultureInfo.InvariantCulture, out value);
    }
}
