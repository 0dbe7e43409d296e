using System;
using System.Numerics;

namespace Laminar.Aggregates;

/// <summary>Wide integers in two's complement, their lowest word first, in units of the smallest double, 2^-1074.</summary>
internal static class FixedPoint
{
    public static void Add(Span<ulong> digits, int word, UInt128 value)
    {
        var carry = 0UL;
        for (; word < digits.Length && (value != 0 || carry != 0); word++)
        {
            var sum = (UInt128)digits[word] + (ulong)value + carry;
            digits[word] = (ulong)sum;
            carry = (ulong)(sum >> 64);
            value >>= 64;
        }
    }

    public static void Subtract(Span<ulong> digits, int word, UInt128 value)
    {
        var borrow = 0UL;
        for (; word < digits.Length && (value != 0 || borrow != 0); word++)
        {
            var difference = unchecked((UInt128)digits[word] - (ulong)value - borrow);
            digits[word] = unchecked((ulong)difference);
            borrow = (ulong)(difference >> 64) & 1;
            value >>= 64;
        }
    }

    /// <summary>The nearest double, ties to even.</summary>
    public static double Nearest(ReadOnlySpan<ulong> digits)
    {
        Span<ulong> magnitude = stackalloc ulong[digits.Length];
        digits.CopyTo(magnitude);
        var negative = (long)digits[^1] < 0;
        if (negative)
        {
            Negate(magnitude);
        }

        var top = magnitude.Length - 1;
        while (top >= 0 && magnitude[top] == 0)
        {
            top--;
        }

        if (top < 0)
        {
            return 0;
        }

        if (top == 0)
        {
            // Whole units of the smallest double: below 2^53 of them the result is exact, above it is rounded here and not again.
            return Signed(Math.ScaleB((double)magnitude[0], -1074), negative);
        }

        // The 64 highest bits, and a bit in the last place where anything lies below them: it decides ties, far below what a double keeps.
        var zeros = BitOperations.LeadingZeroCount(magnitude[top]);
        var high = magnitude[top] << zeros;
        var below = magnitude[top - 1] << zeros;
        if (zeros > 0)
        {
            high |= magnitude[top - 1] >> (64 - zeros);
        }

        for (var i = top - 2; i >= 0 && below == 0; i--)
        {
            below = magnitude[i];
        }

        return Signed(Math.ScaleB((double)(below == 0 ? high : high | 1), (64 * top) - zeros - 1074), negative);
    }

    /// <summary>Divides a number that is not negative; the remainder.</summary>
    public static ulong Divide(Span<ulong> digits, ulong divisor)
    {
        var remainder = 0UL;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var part = ((UInt128)remainder << 64) | digits[i];
            digits[i] = (ulong)(part / divisor);
            remainder = (ulong)(part % divisor);
        }

        return remainder;
    }

    public static void Negate(Span<ulong> digits)
    {
        var carry = 1UL;
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = unchecked(~digits[i] + carry);
            carry = carry == 1 && digits[i] == 0 ? 1UL : 0;
        }
    }

    private static double Signed(double value, bool negative) => negative ? -value : value;
}
