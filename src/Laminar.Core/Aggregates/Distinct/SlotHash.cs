using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Laminar.Operators;

namespace Laminar.Aggregates;

/// <summary>Values as the keys of hash tables in the operator's heap. Values that DISTINCT takes for one are equal here: -0 and 0, all NaNs, 1.0 and 1.00.</summary>
internal static class SlotHash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Canonical<T>(T value)
    {
        if (typeof(T) == typeof(double))
        {
            var number = KeyBits.Canonical(Unsafe.As<T, double>(ref value));
            return Unsafe.As<double, T>(ref number);
        }

        if (typeof(T) == typeof(float))
        {
            var number = KeyBits.Canonical(Unsafe.As<T, float>(ref value));
            return Unsafe.As<float, T>(ref number);
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault<T>(T value) => EqualityComparer<T>.Default.Equals(value, default!);

    /// <summary>The slot at which to look first, of 2^bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place<T>(T value, int bits, ulong seed) => (int)(Spread(value, seed) >> (64 - bits));

    /// <summary>A hash whose bits all depend on all of the value: for sketches, which look at each bit. Always with the same number: values cannot be told from a sketch, so one that is restored goes on as it began.</summary>
    public static ulong Mixed<T>(T value)
    {
        if (typeof(T) == typeof(decimal))
        {
            return MixedDecimal(Unsafe.As<T, decimal>(ref value));
        }

        return Mix(typeof(T) == typeof(Utf8) ? Unsafe.As<T, Utf8>(ref value).Hash(QueryContext.FixedSeed) : Bits(value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread<T>(T value, ulong seed)
    {
        if (typeof(T) == typeof(Utf8))
        {
            return Unsafe.As<T, Utf8>(ref value).Hash(seed);
        }

        return typeof(T) == typeof(decimal) ? KeyBits.Hash(Unsafe.As<T, decimal>(ref value), seed) : unchecked(Bits(value) * seed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits<T>(T value) => Unsafe.SizeOf<T>() switch
    {
        1 => Unsafe.As<T, byte>(ref value),
        2 => Unsafe.As<T, ushort>(ref value),
        4 => Unsafe.As<T, uint>(ref value),
        8 => Unsafe.As<T, ulong>(ref value),
        _ => throw Unsupported(typeof(T)),
    };

    private static ulong MixedDecimal(decimal value)
    {
        if (value == 0)
        {
            // Zero keeps its sign and places through the division.
            return Mix(0);
        }

        // Dividing by one with all places drops the zeros at the end: equal numbers then have equal bits.
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value / 1.0000000000000000000000000000m, parts);
        var low = (uint)parts[0] | ((ulong)(uint)parts[1] << 32);
        return Mix(unchecked(Mix(low) + (uint)parts[2] + ((ulong)(uint)parts[3] << 32)));
    }

    /// <summary>The finalizer of MurmurHash3.</summary>
    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash ^= hash >> 33;
            hash *= 0xFF51_AFD7_ED55_8CCD;
            hash ^= hash >> 33;
            hash *= 0xC4CE_B9FE_1A85_EC53;
            return hash ^ (hash >> 33);
        }
    }

    private static NotSupportedException Unsupported(Type type) => new("A set of " + type + ".");
}
