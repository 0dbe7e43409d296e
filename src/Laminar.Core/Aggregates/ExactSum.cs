using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// A sum of doubles without any rounding: a fixed-point number as wide as the doubles' range, so that taking a number out leaves just what would be there had
/// it never come. The result is the exact sum, rounded once. 304 bytes.
/// </summary>
public struct ExactSum
{
    // 2^-1074 is bit 0; 2^1024 · 2^63 rows lies below bit 2176.
    private const int Words = 34;

    private Digits _digits;
    private long _nan;
    private long _positiveInfinities;
    private long _negativeInfinities;
    private long _count;

    /// <summary>How many numbers are in it.</summary>
    public readonly long Count => _count;

    /// <summary>The sum, as the nearest double.</summary>
    public readonly double Value
    {
        get
        {
            if (_nan > 0 || (_positiveInfinities > 0 && _negativeInfinities > 0))
            {
                return double.NaN;
            }

            return _positiveInfinities > 0 ? double.PositiveInfinity : _negativeInfinities > 0 ? double.NegativeInfinity : Finite(out _);
        }
    }

    /// <summary>Whether all numbers are finite.</summary>
    internal readonly bool IsFinite => (_nan | _positiveInfinities | _negativeInfinities) == 0;

    /// <summary>Adds a number.</summary>
    public void Add(double value) => Fold(value, 1);

    /// <summary>Adds a number if it is to be included.</summary>
    public void Add(double value, bool include)
    {
        if (include)
        {
            Fold(value, 1);
        }
    }

    /// <summary>Takes a number out again.</summary>
    public void Remove(double value) => Fold(value, -1);

    /// <summary>Takes a number out again if it was included.</summary>
    public void Remove(double value, bool include)
    {
        if (include)
        {
            Fold(value, -1);
        }
    }

    /// <summary>Adds the numbers of a later pane.</summary>
    public void Merge(in ExactSum later)
    {
        var carry = 0UL;
        for (var i = 0; i < Words; i++)
        {
            var sum = (UInt128)_digits[i] + later._digits[i] + carry;
            _digits[i] = (ulong)sum;
            carry = (ulong)(sum >> 64);
        }

        _nan += later._nan;
        _positiveInfinities += later._positiveInfinities;
        _negativeInfinities += later._negativeInfinities;
        _count += later._count;
    }

    /// <summary>Takes the numbers of an earlier pane out.</summary>
    public void Subtract(in ExactSum earliest)
    {
        var borrow = 0UL;
        for (var i = 0; i < Words; i++)
        {
            var difference = unchecked((UInt128)_digits[i] - earliest._digits[i] - borrow);
            _digits[i] = unchecked((ulong)difference);
            borrow = (ulong)(difference >> 64) & 1;
        }

        _nan -= earliest._nan;
        _positiveInfinities -= earliest._positiveInfinities;
        _negativeInfinities -= earliest._negativeInfinities;
        _count -= earliest._count;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        for (var i = 0; i < Words; i++)
        {
            writer.Write(_digits[i]);
        }

        writer.Write(_nan);
        writer.Write(_positiveInfinities);
        writer.Write(_negativeInfinities);
        writer.Write(_count);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        for (var i = 0; i < Words; i++)
        {
            reader.Read(out _digits[i]);
        }

        reader.Read(out _nan);
        reader.Read(out _positiveInfinities);
        reader.Read(out _negativeInfinities);
        reader.Read(out _count);
    }

    /// <summary>The finite sum as the nearest double, and what is left of it as another.</summary>
    internal readonly double Finite(out double rest)
    {
        var value = FixedPoint.Nearest(_digits);
        rest = 0;
        if (double.IsFinite(value))
        {
            var left = this;
            left.Digit(value, -1);
            rest = FixedPoint.Nearest(left._digits);
        }

        return value;
    }

    private void Fold(double value, int sign)
    {
        _count += sign;
        if (double.IsFinite(value))
        {
            Digit(value, sign);
        }
        else if (double.IsNaN(value))
        {
            _nan += sign;
        }
        else if (value > 0)
        {
            _positiveInfinities += sign;
        }
        else
        {
            _negativeInfinities += sign;
        }
    }

    private void Digit(double value, int sign)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = bits & 0xF_FFFF_FFFF_FFFFUL;
        mantissa |= exponent == 0 ? 0 : 1UL << 52;
        var shift = exponent == 0 ? 0 : exponent - 1;
        var word = shift >> 6;
        var wide = (UInt128)mantissa << (shift & 63);
        if (((long)bits < 0) == (sign > 0))
        {
            FixedPoint.Subtract(_digits, word, wide);
        }
        else
        {
            FixedPoint.Add(_digits, word, wide);
        }
    }

    [InlineArray(Words)]
    private struct Digits
    {
        private ulong _first;
    }
}
