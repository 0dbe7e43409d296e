using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.Functions;

/// <content>Sign and size.</content>
public static partial class Numbers
{
    /// <summary>|value|; the least number has none and overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Abs<T>(T value) where T : unmanaged, IBinaryInteger<T>
    {
        if (!T.IsNegative(value))
        {
            return value;
        }

        var result = unchecked(-value);
        if (T.IsNegative(result))
        {
            Failure.Overflow("ABS");
        }

        return result;
    }

    /// <summary>|value|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Abs(float value) => MathF.Abs(value);

    /// <summary>|value|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Abs(double value) => Math.Abs(value);

    /// <summary>|value|.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal Abs(decimal value) => Math.Abs(value);

    /// <summary>-1, 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sign<T>(T value) where T : unmanaged, IBinaryInteger<T> => T.IsZero(value) ? value : T.IsNegative(value) ? -T.One : T.One;

    /// <summary>-1, 0 or 1; 0 of NaN, as in PostgreSQL.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sign(double value) => value > 0 ? 1 : value < 0 ? -1 : 0;

    /// <summary>-1, 0 or 1.</summary>
    public static decimal Sign(decimal value) => Math.Sign(value);

    /// <summary>The greatest common divisor, never negative.</summary>
    public static int Gcd(int left, int right) => Casts.ToInt32(Euclid(left, right));

    /// <summary>The greatest common divisor, never negative.</summary>
    public static long Gcd(long left, long right) => Casts.ToInt64(Euclid(left, right));

    /// <summary>The least common multiple, never negative.</summary>
    public static int Lcm(int left, int right) => Casts.ToInt32(Multiple(left, right));

    /// <summary>The least common multiple, never negative.</summary>
    public static long Lcm(long left, long right) => Casts.ToInt64(Multiple(left, right));

    /// <summary>
    /// The number of the bucket, 1 to <paramref name="count"/>, that a value falls into where [low, high) is cut into that many; 0 below and
    /// count + 1 above. The bounds may stand the other way round.
    /// </summary>
    public static int WidthBucket(double value, double low, double high, int count)
    {
        if (count <= 0 || double.IsNaN(value) || !double.IsFinite(low) || !double.IsFinite(high) || low == high)
        {
            Failure.Argument("WIDTH_BUCKET", "a positive count, two different finite bounds and a value that is not NaN are needed");
        }

        if (low < high ? value < low : value > low)
        {
            return 0;
        }

        if (low < high ? value >= high : value <= high)
        {
            return checked(count + 1);
        }

        // In two halves: the difference of the bounds itself may be infinite.
        var part = (value / 2 - low / 2) / (high / 2 - low / 2);
        return (int)Math.Min(count, Math.Floor(part * count) + 1);
    }

    private static Int128 Euclid(long left, long right)
    {
        var (a, b) = (Int128.Abs(left), Int128.Abs(right));
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static Int128 Multiple(long left, long right) => left == 0 || right == 0 ? 0 : Int128.Abs(left) / Euclid(left, right) * Int128.Abs(right);
}
