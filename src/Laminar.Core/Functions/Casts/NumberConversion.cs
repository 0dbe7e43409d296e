using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <summary>The rules of numeric casts, once for all pairs. For each pair the JIT leaves a range test, or nothing where it widens.</summary>
internal static class NumberConversion
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNarrow<TSource, TTarget>(TSource value, out TTarget result)
        where TSource : unmanaged, IBinaryInteger<TSource>
        where TTarget : unmanaged, IBinaryInteger<TTarget>
    {
        // There and back gives the same number unless bits were lost or the top bit has changed its meaning.
        result = TTarget.CreateTruncating(value);
        return TSource.CreateTruncating(result) == value && TSource.IsNegative(value) == TTarget.IsNegative(result);
    }

    /// <summary>Half to even, as PostgreSQL rounds floating numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRound<TTarget>(double value, out TTarget result)
        where TTarget : unmanaged, IBinaryInteger<TTarget>, IMinMaxValue<TTarget>
    {
        // MaxValue + 1 is exact: for 64 bits MaxValue itself rounds up to that power of two, and adding one changes nothing. NaN fails both tests.
        var rounded = Math.Round(value);
        var fits = rounded >= double.CreateTruncating(TTarget.MinValue) && rounded < double.CreateTruncating(TTarget.MaxValue) + 1;
        result = fits ? TTarget.CreateTruncating(rounded) : default;
        return fits;
    }

    /// <summary>Half away from zero, as PostgreSQL rounds numeric.</summary>
    public static bool TryRound<TTarget>(decimal value, out TTarget result)
        where TTarget : unmanaged, IBinaryInteger<TTarget>, IMinMaxValue<TTarget>
    {
        var rounded = Math.Round(value, 0, MidpointRounding.AwayFromZero);
        var fits = rounded >= decimal.CreateTruncating(TTarget.MinValue) && rounded <= decimal.CreateTruncating(TTarget.MaxValue);
        result = fits ? TTarget.CreateTruncating(rounded) : default;
        return fits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTarget Narrow<TSource, TTarget>(TSource value)
        where TSource : unmanaged, IBinaryInteger<TSource>
        where TTarget : unmanaged, IBinaryInteger<TTarget>
    {
        if (!TryNarrow<TSource, TTarget>(value, out var result))
        {
            Failure.CastOverflow<TTarget>();
        }

        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTarget Round<TTarget>(double value)
        where TTarget : unmanaged, IBinaryInteger<TTarget>, IMinMaxValue<TTarget>
    {
        if (!TryRound<TTarget>(value, out var result))
        {
            Failure.CastOverflow<TTarget>();
        }

        return result;
    }

    public static TTarget Round<TTarget>(decimal value)
        where TTarget : unmanaged, IBinaryInteger<TTarget>, IMinMaxValue<TTarget>
    {
        if (!TryRound<TTarget>(value, out var result))
        {
            Failure.CastOverflow<TTarget>();
        }

        return result;
    }

    /// <summary>Fifteen significant digits, as PostgreSQL casts double precision to numeric.</summary>
    public static bool TryDecimal(double value, out decimal result)
    {
        // The largest double that the conversion takes is the one below 2^96; a NaN fails the test.
        var fits = Math.Abs(value) < 79228162514264337593543950336.0;
        result = fits ? (decimal)value : 0;
        return fits;
    }

    /// <summary>Six significant digits, as PostgreSQL casts real to numeric.</summary>
    public static bool TryDecimal(float value, out decimal result)
    {
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var length, "G6", System.Globalization.CultureInfo.InvariantCulture);
        return TryDecimal((double)value, out result)
            && decimal.TryParse(text[..length], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out result);
    }

    /// <summary>A finite number that is too large for REAL does not fit; one too small becomes zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySingle(double value, out float result)
    {
        result = (float)value;
        return float.IsFinite(result) || !double.IsFinite(value);
    }
}
