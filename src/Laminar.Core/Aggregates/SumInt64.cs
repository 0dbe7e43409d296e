using System;
using System.Runtime.CompilerServices;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>
/// An exact sum of 64-bit integers. The sum is <c>_low + _high * 2^64</c>, and <c>_high</c> is touched only where the low word overflows: one test
/// that is never taken, in place of 128-bit arithmetic on every row. No call even then: one anywhere in a hot loop costs it its registers.
/// </summary>
public struct SumInt64
{
    private long _low;
    private long _high;

    /// <summary>The sum; an <see cref="OverflowException"/> where it does not fit 64 bits.</summary>
    public readonly long Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _high == 0 ? _low : ThrowTooLarge();
    }

    private readonly Int128 Exact => ((Int128)_high << 64) + _low;

    /// <summary>The sum as the nearest double, for averages.</summary>
    public readonly double ToDouble() => _high == 0 ? _low : (double)Exact;

    /// <summary>The sum as a decimal: always fits, unless 2^32 rows of the largest number were added.</summary>
    public readonly decimal ToDecimal() => _high == 0 ? _low : (decimal)Exact;

    /// <summary>The sum over a count that is not zero, towards zero: exact where the sum does not fit 64 bits.</summary>
    public readonly long Average(long count) => _high == 0 ? _low / count : (long)(Exact / count);

    /// <summary>Adds a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long value)
    {
        var sum = _low + value;
        if (((sum ^ _low) & (sum ^ value)) < 0)
        {
            _high += (value >> 63) | 1;
        }

        _low = sum;
    }

    /// <summary>Adds a number if it is to be included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long value, bool include) => Add(value & Mask.Bits(include));

    /// <summary>Takes a number back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remove(long value)
    {
        var difference = _low - value;
        if (((_low ^ value) & (_low ^ difference)) < 0)
        {
            _high += (~value >> 63) | 1;
        }

        _low = difference;
    }

    /// <summary>Takes a number back if it was included.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Remove(long value, bool include) => Remove(value & Mask.Bits(include));

    /// <summary>Adds the sum of a later pane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Merge(in SumInt64 later)
    {
        Add(later._low);
        _high += later._high;
    }

    /// <summary>Takes the sum of an earlier pane out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Subtract(in SumInt64 earliest)
    {
        Remove(earliest._low);
        _high -= earliest._high;
    }

    /// <summary>Writes the state.</summary>
    public readonly void Save(ref StateWriter writer)
    {
        writer.Write(_low);
        writer.Write(_high);
    }

    /// <summary>Reads the state.</summary>
    public void Load(ref StateReader reader, StateHeap heap)
    {
        reader.Read(out _low);
        reader.Read(out _high);
    }

    private static long ThrowTooLarge() => throw new OverflowException("SUM does not fit BIGINT.");
}
