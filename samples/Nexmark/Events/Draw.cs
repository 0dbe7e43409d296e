using System;

namespace Nexmark.Events;

/// <summary>Random numbers that are a function of a seed and an event's number: SplitMix64 (Steele, Lea and Flood, 2014).</summary>
public struct Draw(long seed, long number)
{
    private ulong _state = Mix((ulong)seed * 0x9E3779B97F4A7C15 + (ulong)number);

    /// <summary>One of 0 … count − 1.</summary>
    public long Below(long count) => (long)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Whether the one case in so many has come.</summary>
    public bool OneIn(int cases) => Below(cases) == 0;

    /// <summary>From 0 up to, not with, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1L << 53));

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
