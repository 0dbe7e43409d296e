using System;
using System.Globalization;
using System.Numerics;

namespace Laminar.Functions;

/// <summary>Numbers out of UTF-8 or UTF-16, with the spellings PostgreSQL accepts. No culture, no allocation.</summary>
internal static class NumberText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static TTarget Integer<TChar, TTarget>(ReadOnlySpan<TChar> text)
        where TChar : unmanaged, IBinaryInteger<TChar>
        where TTarget : unmanaged, IBinaryInteger<TTarget> =>
        Checked(TryInteger<TChar, TTarget>(text, out var result), result);

    /// <summary>Blanks, a sign, digits, blanks.</summary>
    public static Reading TryInteger<TChar, TTarget>(ReadOnlySpan<TChar> text, out TTarget result)
        where TChar : unmanaged, IBinaryInteger<TChar>
        where TTarget : unmanaged, IBinaryInteger<TTarget>
    {
        result = default;
        text = TrimBlanks(text);
        var negative = TakeSign(ref text);
        if (text.IsEmpty)
        {
            return Reading.NotOne;
        }

        var magnitude = 0UL;
        var overflows = false;
        foreach (var item in text)
        {
            var digit = uint.CreateTruncating(item) - '0';
            if (digit > 9)
            {
                return Reading.NotOne;
            }

            overflows |= magnitude > (ulong.MaxValue - digit) / 10;
            magnitude = unchecked(magnitude * 10 + digit);
        }

        var value = negative ? -(Int128)magnitude : magnitude;
        return !overflows && NumberConversion.TryNarrow(value, out result) ? Reading.Good : Reading.OutOfRange;
    }

    /// <summary>A number with point and exponent, NaN, Infinity or inf in any case. One too large is out of range.</summary>
    public static Reading TryDouble<TChar>(ReadOnlySpan<TChar> text, out double result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        text = TrimBlanks(text);
        if (TryNotFinite(text, out result))
        {
            return Reading.Good;
        }

        if (!IsPlain(text) || !TryParse(text, out result))
        {
            return Reading.NotOne;
        }

        return double.IsFinite(result) ? Reading.Good : Reading.OutOfRange;
    }

    public static Reading TrySingle<TChar>(ReadOnlySpan<TChar> text, out float result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        text = TrimBlanks(text);
        if (TryNotFinite(text, out var special))
        {
            result = (float)special;
            return Reading.Good;
        }

        result = 0;
        if (!IsPlain(text) || !TryParse(text, out result))
        {
            return Reading.NotOne;
        }

        return float.IsFinite(result) ? Reading.Good : Reading.OutOfRange;
    }

    /// <summary>Digits past what a decimal holds are rounded.</summary>
    public static Reading TryDecimal<TChar>(ReadOnlySpan<TChar> text, out decimal result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        result = 0;
        text = TrimBlanks(text);
        if (!IsPlain(text))
        {
            return Reading.NotOne;
        }

        if (TryParse(text, out result))
        {
            return Reading.Good;
        }

        return TryParse(text, out double _) ? Reading.OutOfRange : Reading.NotOne;
    }

    public static T Checked<T>(Reading reading, T result)
    {
        if (reading == Reading.NotOne)
        {
            Failure.Format<T>();
        }

        if (reading == Reading.OutOfRange)
        {
            Failure.CastOverflow<T>();
        }

        return result;
    }

    /// <summary>Without the blanks around (space, tab, line ends), as every cast from text reads it.</summary>
    public static ReadOnlySpan<TChar> TrimBlanks<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>Whether the text is this lower-case word in any case.</summary>
    public static bool IsWord<TChar>(ReadOnlySpan<TChar> text, string word) where TChar : unmanaged, IBinaryInteger<TChar> =>
        text.Length == word.Length && IsStartOf(text, word);

    /// <summary>Whether this lower-case word begins with the text, in any case.</summary>
    public static bool IsStartOf<TChar>(ReadOnlySpan<TChar> text, string word) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (text.Length > word.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var item = uint.CreateTruncating(text[i]);
            if ((item - 'A' <= 'Z' - 'A' ? item | 0x20 : item) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    public static bool TakeSign<TChar>(ref ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (text.IsEmpty || (!TimeReader.Is(text[0], '-') && !TimeReader.Is(text[0], '+')))
        {
            return false;
        }

        var negative = TimeReader.Is(text[0], '-');
        text = text[1..];
        return negative;
    }

    private static bool IsBlank<TChar>(TChar item) where TChar : unmanaged, IBinaryInteger<TChar> =>
        uint.CreateTruncating(item) is ' ' or (>= '\t' and <= '\r');

    private static bool TryNotFinite<TChar>(ReadOnlySpan<TChar> text, out double result) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        result = double.NaN;
        if (IsWord(text, "nan"))
        {
            return true;
        }

        result = TakeSign(ref text) ? double.NegativeInfinity : double.PositiveInfinity;
        return IsWord(text, "infinity") || IsWord(text, "inf");
    }

    // The framework's parser also reads names of its own and some characters beyond ASCII: let only the number's characters through.
    private static bool IsPlain<TChar>(ReadOnlySpan<TChar> text) where TChar : unmanaged, IBinaryInteger<TChar>
    {
        foreach (var item in text)
        {
            if (uint.CreateTruncating(item) is not ((>= '0' and <= '9') or '.' or '+' or '-' or 'e' or 'E'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryParse<TChar, TNumber>(ReadOnlySpan<TChar> text, out TNumber result)
        where TChar : unmanaged, IBinaryInteger<TChar>
        where TNumber : struct, INumberBase<TNumber>
    {
        if (typeof(TChar) == typeof(byte))
        {
            return TNumber.TryParse(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text), Plain, CultureInfo.InvariantCulture, out result);
        }

        return TNumber.TryParse(System.Runtime.InteropServices.MemoryMarshal.Cast<TChar, char>(text), Plain, CultureInfo.InvariantCulture, out result);
    }
}
