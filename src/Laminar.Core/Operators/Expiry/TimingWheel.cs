using System;
using System.Numerics;

namespace Laminar.Operators;

/// <summary>
/// Times in buckets, the finer the nearer: a time is a number of eleven digits to the base of 64, and lies in the bucket of the highest digit in which it
/// differs from the present. So all that is to come first lies in one bucket, which is found by two bit scans; opened, its times go into buckets of a lower
/// digit. A bucket is a list that its owner keeps: here it is the number of the first of its entries, 0 for none.
/// </summary>
internal sealed class TimingWheel
{
    private const int DigitBits = 6;
    private const int Digits = 1 << DigitBits;
    private const int Levels = 11;

    // As unsigned numbers, times are in order with the sign bit flipped.
    private const ulong Sign = 1UL << 63;

    private readonly int[] _firsts = new int[Levels * Digits];
    private readonly ulong[] _filled = new ulong[Levels];
    private ulong _present;

    public static long Bytes => Levels * ((Digits * sizeof(int)) + sizeof(ulong));

    /// <summary>No time lies before this; long.MaxValue where there is none.</summary>
    public long Due { get; private set; } = long.MaxValue;

    /// <summary>Whether a bucket has come by a time.</summary>
    public bool IsDue(long now) => Due <= now && LowestLevel() < Levels;

    /// <summary>The start of the bucket that was taken last.</summary>
    public long Present => (long)(_present ^ Sign);

    /// <summary>The bucket of a time, for an entry to be put into it. A time before those that were taken counts as the last of these.</summary>
    public ref int BucketOf(long time)
    {
        var number = Math.Max(_present, (ulong)time ^ Sign);
        var level = (63 - BitOperations.LeadingZeroCount((number ^ _present) | 1)) / DigitBits;
        var digit = (int)(number >> (level * DigitBits)) & (Digits - 1);
        _filled[level] |= 1UL << digit;
        Due = Math.Min(Due, StartOf(level, digit));
        return ref _firsts[(level * Digits) + digit];
    }

    /// <summary>The entries that are due first, out of their bucket: the present becomes <see cref="Due"/>. There must be some.</summary>
    public int TakeFirst()
    {
        var level = LowestLevel();
        var digit = BitOperations.TrailingZeroCount(_filled[level]);
        _present = (ulong)StartOf(level, digit) ^ Sign;
        _filled[level] &= _filled[level] - 1;
        ref var first = ref _firsts[(level * Digits) + digit];
        var entry = first;
        first = 0;
        level = LowestLevel();
        Due = level == Levels ? long.MaxValue : StartOf(level, BitOperations.TrailingZeroCount(_filled[level]));
        return entry;
    }

    private int LowestLevel()
    {
        var level = 0;
        while (level < Levels && _filled[level] == 0)
        {
            level++;
        }

        return level;
    }

    /// <summary>The first time of a bucket: the present's digits above, its own digit, and zeros.</summary>
    private long StartOf(int level, int digit)
    {
        var shift = level * DigitBits;
        var above = level == Levels - 1 ? 0 : _present & (ulong.MaxValue << (shift + DigitBits));
        return (long)((above | ((ulong)digit << shift)) ^ Sign);
    }
}
