using System;

namespace Laminar.Formats;

/// <summary>A number taken apart: sign, up to 19 significant digits, power of ten. The common first step of decimals and floating numbers.</summary>
internal readonly struct DecimalDigits
{
    public ulong Digits { get; private init; }

    /// <summary>The value is Digits · 10^Exponent.</summary>
    public int Exponent { get; private init; }

    public bool Negative { get; private init; }

    /// <summary>False also for numbers of more than 19 digits: those take the framework's way.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DecimalDigits number)
    {
        number = default;
        var at = text.Length > 0 && text[0] is (byte)'-' or (byte)'+' ? 1 : 0;
        var digits = 0UL;
        var first = at;
        at = Run(text, at, ref digits);
        var count = at - first;
        var exponent = 0;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = at + 1;
            at = Run(text, fraction, ref digits);
            exponent = fraction - at;
            count -= exponent;
        }

        if (count is 0 or > 19 || (at < text.Length && !TryExponent(text, ref at, ref exponent)))
        {
            return false;
        }

        number = new DecimalDigits { Digits = digits, Exponent = exponent, Negative = text[0] == '-' };
        return true;
    }

    private static int Run(ReadOnlySpan<byte> text, int at, ref ulong digits)
    {
        for (; (uint)at < (uint)text.Length; at++)
        {
            var digit = (uint)text[at] - '0';
            if (digit > 9)
            {
                break;
            }

            digits = unchecked(digits * 10 + digit);
        }

        return at;
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, ref int at, ref int exponent)
    {
        if (text[at] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        at++;
        var negative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is (byte)'-' or (byte)'+')
        {
            at++;
        }

        // Four digits say more than any double; longer ones are left to the framework.
        var power = 0UL;
        var start = at;
        at = Run(text, at, ref power);
        if (at == start || at - start > 4 || at != text.Length)
        {
            return false;
        }

        exponent += negative ? -(int)power : (int)power;
        return true;
    }
}
