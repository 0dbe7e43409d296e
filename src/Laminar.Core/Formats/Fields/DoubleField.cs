using System;
using System.Globalization;

namespace Laminar.Formats;

/// <summary>
/// A double, rounded correctly. Up to 2^53 and 10^±22 both parts are exact doubles, so one multiplication or division rounds once and right; the rest
/// takes the framework's parser.
/// </summary>
internal readonly struct DoubleField : IFieldParser<double>
{
    private const ulong MaxExact = 1UL << 53;
    private const int MaxPower = 22;

    private static ReadOnlySpan<double> Powers =>
        [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    public static string Expected => "a DOUBLE";

    public static bool TryParse(ReadOnlySpan<byte> text, out double value)
    {
        if (!DecimalDigits.TryRead(text, out var number) || number.Digits > MaxExact || Math.Abs(number.Exponent) > MaxPower)
        {
            return TryParseRare(text, out value);
        }

        value = number.Exponent < 0 ? number.Digits / Powers[-number.Exponent] : number.Digits * Powers[number.Exponent];
        value = number.Negative ? -value : value;
        return true;
    }

    private static bool TryParseRare(ReadOnlySpan<byte> text, out double value)
    {
        if (FieldBlanks.TryTrim(text, out var trimmed))
        {
            return TryParse(trimmed, out value);
        }

        // A number too large for a double comes back as infinity: that is an overflow, unless infinity is what is written.
        return double.TryParse(text, FloatingText.Style, CultureInfo.InvariantCulture, out value)
            ? double.IsFinite(value) || FloatingText.IsWord(text)
            : FloatingText.TryWord(text, out value);
    }
}
