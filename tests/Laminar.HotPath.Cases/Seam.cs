using System.Runtime.CompilerServices;

namespace Laminar.HotPath.Cases;

/// <summary>What cases work with: a number that no compiler knows, and ways for a value to leave the method, so that no compiler can do without it.</summary>
[HotPath(Allow = HotPathAllow.SharedState, Because = "cases have to get their input from somewhere")]
internal static class Seam
{
    private static int s_number = 1;
    private static object? s_kept;

    public static int Number
    {
        get => Volatile(ref s_number);
        set => s_number = value;
    }

    public static ref int Cell => ref s_number;

    public static object? Kept
    {
        get => s_kept;
        set => s_kept = value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Keep(object? value) => s_kept = value;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Use<T>(T value)
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void UseSpan<T>(System.ReadOnlySpan<T> value)
    {
    }

    private static int Volatile(ref int number) => System.Threading.Volatile.Read(ref number);
}
