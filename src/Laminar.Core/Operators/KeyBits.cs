using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Laminar.Operators;

/// <summary>
/// Key columns as bits, so that emitted keys compare and hash words. Values that are one group have the same bits: -0 and 0, and all NaNs.
/// </summary>
public static class KeyBits
{
    /// <summary>One bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(bool value) => Unsafe.BitCast<bool, byte>(value);

    /// <summary>The low bits of the integer; those above its width are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(sbyte value) => unchecked((byte)value);

    /// <inheritdoc cref="Of(sbyte)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(short value) => unchecked((ushort)value);

    /// <inheritdoc cref="Of(sbyte)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int value) => unchecked((uint)value);

    /// <inheritdoc cref="Of(sbyte)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(long value) => unchecked((ulong)value);

    /// <inheritdoc cref="Of(sbyte)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(ulong value) => value;

    /// <summary>32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(float value) => BitConverter.SingleToUInt32Bits(Canonical(value));

    /// <summary>64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(double value) => BitConverter.DoubleToUInt64Bits(Canonical(value));

    /// <summary>64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(Timestamp value) => unchecked((ulong)value.Nanoseconds);

    /// <summary>22 bits: the number of days since 0001-01-01.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(DateOnly value) => unchecked((uint)value.DayNumber);

    /// <summary>40 bits: the ticks of a day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(TimeOnly value) => unchecked((ulong)value.Ticks);

    /// <summary>64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(TimeSpan value) => unchecked((ulong)value.Ticks);

    /// <summary>One of the values that are one group with this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Canonical(double value) => double.IsNaN(value) ? double.NaN : value + 0.0;

    /// <inheritdoc cref="Canonical(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Canonical(float value) => float.IsNaN(value) ? float.NaN : value + 0.0f;

    /// <summary>Spreads a word; the high bits are the good ones. <paramref name="seed"/> is odd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash(ulong bits, ulong seed) => unchecked(bits * seed);

    /// <summary>Equal decimals of different scale (1.0 and 1.00) have one hash.</summary>
    public static ulong Hash(decimal value, ulong seed) => unchecked((uint)value.GetHashCode() * seed);

    /// <summary>The same in every process. Eight bytes, four characters, at a time.</summary>
    public static ulong Hash(string value, ulong seed)
    {
        var bytes = MemoryMarshal.AsBytes(value.AsSpan());
        var hash = unchecked((ulong)bytes.Length * seed);
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes), seed);
            bytes = bytes[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (var b in bytes)
        {
            rest = (rest << 8) | b;
        }

        return Mix(hash, rest, seed);
    }

    /// <summary>The hash of a further column, mixed in: the rotation brings the good bits of the first under the next multiplication.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong bits, ulong seed) => unchecked((BitOperations.RotateLeft(hash, 32) ^ bits) * seed);
}
