using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// A sum of decimals without any rounding, from which numbers can be taken out again: a 256-bit integer in units of 10^-28. The result is rounded only where
/// it does not fit a decimal's 28 digits; it has the places of the number in it that has most. 152 bytes.
/// </summary>
public struct ExactDecimal
{
    private const int Words = 4;
    private const int Places = DecimalScales.Most;

    private Digits _digits;
    private DecimalScales _scales;

    /// <summary>The sum; an <see cref="OverflowException"/> where it does not fit a decimal.</summary>
    public readonly decimal Value
    {
        get
        {
            var magnitude = _digits;
            var negative = (long)magnitude[Words - 1] < 0;
            if (negative)
            {
                FixedPoint.Negate(magnitude);
            }

            // No number has more places than this, so nothing but zeros is cut off.
            var scale = _scales.Largest;
            for (var i = scale; i < Places; i++)
            {
                _ = FixedPoint.Divide(magnitude, 10);
            }

            return Fit(magnitude, scale, negative);
        }
    }

    /// <summary>Adds a number.</summary>
    public void Add(decimal value) => Fold(value, negate: false);

    /// <summary>Adds a number if it is to be included.</summary>
    public void Add(decimal value, bool include)
    {
        if (include)
        {
            Fold(value, negate: false);
        }
    }

    /// <summary>Takes a number out again.</summary>
    public void Remove(decimal value) => Fold(value, negate: true);

    /// <summary>Takes a number out again if it was included.</summary>
    public void Remove(decimal value, bool include)
    {
        if (include)
        {
            Fold(value, negate: true);
        }
    }

    /// <summary>Adds the sum of a later pane.</summary>
    public void Merge(in ExactDecimal later)
    {
        _scales.Merge(in later._scales);
        for (var i = 0; i < Words; i++)
        {
            FixedPoint.Add(_digits, i, later._digits[i]);
        }
    }

    /// <summary>Takes the sum of an earlier pane out.</summary>
    public void Subtract(in ExactDecimal earliest)
    {
        _scales.Subtract(in earliest._scales);
        for (var i = 0; i < Words; i++)
        {
            FixedPoint.Subtract(_digits, i, earliest._digits[i]);
        }
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        for (var i = 0; i < Words; i++)
        {
            writer.Write(_digits[i]);
        }

        _scales.Save(ref writer);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        for (var i = 0; i < Words; i++)
        {
            reader.Read(out _digits[i]);
        }

        _scales.Load(ref reader);
    }

    private static decimal Fit(Span<ulong> magnitude, int scale, bool negative)
    {
        var half = 0;
        while (magnitude[3] != 0 || magnitude[2] != 0 || magnitude[1] > uint.MaxValue)
        {
            if (scale-- == 0)
            {
                throw TooLarge();
            }

            // Where digits are lost they are rounded: the last one decides, with whatever lay below it.
            var digit = (int)FixedPoint.Divide(magnitude, 10);
            half = (2 * digit) + (half == 0 ? 0 : 1);
        }

        var result = new decimal((int)magnitude[0], (int)(magnitude[0] >> 32), (int)magnitude[1], negative, (byte)scale);
        var up = half > 10 || (half == 10 && (magnitude[0] & 1) == 1);
        return up ? result + new decimal(1, 0, 0, negative, (byte)scale) : result;
    }

    private void Fold(decimal value, bool negate)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        var scale = (parts[3] >> 16) & 0xFF;
        _scales.Count(scale, negate ? -1 : 1);
        var low = (uint)parts[0] | ((ulong)(uint)parts[1] << 32);
        ulong high = (uint)parts[2];
        var unit = PowerOfTen(Places - scale);
        var unitLow = (ulong)unit;
        var unitHigh = (ulong)(unit >> 64);
        var subtract = negate != parts[3] < 0;
        Shift(0, (UInt128)low * unitLow, subtract);
        Shift(1, (UInt128)low * unitHigh, subtract);
        Shift(1, (UInt128)high * unitLow, subtract);
        Shift(2, (UInt128)high * unitHigh, subtract);
    }

    private void Shift(int word, UInt128 value, bool subtract)
    {
        if (subtract)
        {
            FixedPoint.Subtract(_digits, word, value);
        }
        else
        {
            FixedPoint.Add(_digits, word, value);
        }
    }

    private static UInt128 PowerOfTen(int exponent)
    {
        const ulong Most = 10_000_000_000_000_000_000;
        UInt128 power = 1;
        if (exponent >= 19)
        {
            power = Most;
            exponent -= 19;
        }

        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }

    [InlineArray(Words)]
    private struct Digits
    {
        private ulong _first;
    }

    private static OverflowException TooLarge() => new("SUM does not fit DECIMAL.");
}
