using System.Numerics;
using System.Runtime.CompilerServices;

namespace Laminar.State;

/// <summary>The lengths that a heap hands out: multiples of 16 up to 128 bytes, then four to a doubling, so that at most a fifth is lost.</summary>
internal static class SizeClass
{
    /// <summary>How many classes there are.</summary>
    public const int Count = 9 + (4 * 11);

    /// <summary>The largest length that has a class: 256 KiB.</summary>
    public const int Largest = 128 << 11;

    private const int Step = 16;
    private const int Linear = 128;

    /// <summary>The class of a length of up to <see cref="Largest"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(int length)
    {
        if (length <= Linear)
        {
            return (length + Step - 1) / Step;
        }

        // 129 … 256 is the first doubling, cut in four.
        var doubling = BitOperations.Log2((uint)(length - 1)) - 7;
        var quarter = (length - 1 - (Linear << doubling)) >> (5 + doubling);
        return 9 + (4 * doubling) + quarter;
    }

    /// <summary>The bytes of a piece of a class.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(int sizeClass)
    {
        if (sizeClass <= Linear / Step)
        {
            return sizeClass == 0 ? Step : sizeClass * Step;
        }

        var doubling = (sizeClass - 9) >> 2;
        return (Linear << doubling) + ((((sizeClass - 9) & 3) + 1) << (5 + doubling));
    }
}
