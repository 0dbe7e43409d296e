using System;
using System.Runtime.CompilerServices;

namespace Laminar.Values;

/// <summary>
/// How a value of a type lies in a packed array, row or map: numbers, times and the like as their own bytes; text and packed values as where their bytes
/// end. Equal values have equal bytes, so that packed values are compared, hashed and grouped as bytes are.
/// </summary>
internal static class Element<T>
    where T : struct
{
    /// <summary>Text, or another packed value: its bytes lie behind the fixed part.</summary>
    public static readonly bool IsBytes = typeof(T) == typeof(Utf8) || typeof(IPacked).IsAssignableFrom(typeof(T));

    /// <summary>Bytes in the fixed part.</summary>
    public static int Size
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsBytes ? sizeof(int) : Unsafe.SizeOf<T>();
    }

    /// <summary>The bytes of text or of a packed value.</summary>
    public static Utf8 BytesOf(T value) => Unsafe.As<T, Utf8>(ref value);

    /// <summary>The one of several equal values that is packed: 0 for -0, one NaN, decimals without zeros at their end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Canonical(T value)
    {
        if (typeof(T) == typeof(double))
        {
            var number = Unsafe.As<T, double>(ref value);
            number = double.IsNaN(number) ? double.NaN : number + 0.0;
            return Unsafe.As<double, T>(ref number);
        }

        if (typeof(T) == typeof(float))
        {
            var number = Unsafe.As<T, float>(ref value);
            number = float.IsNaN(number) ? float.NaN : number + 0.0f;
            return Unsafe.As<float, T>(ref number);
        }

        if (typeof(T) == typeof(decimal))
        {
            // Dividing by 1 with as many zeros as a decimal holds takes the zeros at the end off.
            var number = Unsafe.As<T, decimal>(ref value) / 1.0000000000000000000000000000m;
            number = number == 0 ? 0 : number;
            return Unsafe.As<decimal, T>(ref number);
        }

        return value;
    }
}
