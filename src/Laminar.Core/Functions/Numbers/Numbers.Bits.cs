using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Bits of whole numbers, negative ones in two's complement.</content>
public static partial class Numbers
{
    /// <summary>Bits that both have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T BitAnd<T>(T left, T right) where T : unmanaged, IBinaryInteger<T> => left & right;

    /// <summary>Bits that one has at least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T BitOr<T>(T left, T right) where T : unmanaged, IBinaryInteger<T> => left | right;

    /// <summary>Bits that just one has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T BitXor<T>(T left, T right) where T : unmanaged, IBinaryInteger<T> => left ^ right;

    /// <summary>Bits that it does not have.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T BitNot<T>(T value) where T : unmanaged, IBinaryInteger<T> => ~value;

    /// <summary>Bits moved up; of the count, those bits count that a place within the type has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ShiftLeft(int value, int count) => value << count;

    /// <summary>Bits moved up; of the count, those bits count that a place within the type has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftLeft(long value, int count) => value << count;

    /// <summary>Bits moved down, the sign kept; of the count, those bits count that a place within the type has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ShiftRight(int value, int count) => value >> count;

    /// <summary>Bits moved down, the sign kept; of the count, those bits count that a place within the type has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long ShiftRight(long value, int count) => value >> count;

    /// <summary>How many bits are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BitCount(int value) => BitOperations.PopCount((uint)value);

    /// <summary>How many bits are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BitCount(long value) => BitOperations.PopCount((ulong)value);
}
