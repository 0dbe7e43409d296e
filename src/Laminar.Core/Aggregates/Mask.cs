using System.Runtime.CompilerServices;

namespace Laminar.Aggregates;

/// <summary>Conditions as numbers: a fold that leaves a row out adds zero instead of jumping, for the condition is as good as random.</summary>
internal static class Mask
{
    /// <summary>1 or 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Bit(bool condition) => Unsafe.BitCast<bool, byte>(condition);

    /// <summary>All ones or all zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Bits(bool condition) => -(long)Bit(condition);
}
