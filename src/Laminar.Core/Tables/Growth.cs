using System;
using System.Runtime.CompilerServices;

namespace Laminar.Tables;

/// <summary>Arrays that grow with what a query holds, by doubling: out of the way of the loops that need it, and lifted from the guard's account.</summary>
internal static class Growth
{
    private const string Because = "by doubling, until it fits what the query holds; lifted from the guard";

    /// <summary>The same elements in an array of that length.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = Because)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void To<T>(ref T[] items, int length)
    {
        using var lifted = HotPathGuard.Lift();
        Array.Resize(ref items, length);
    }

    /// <summary>A larger array for elements that the caller moves.</summary>
    [HotPath(Allow = HotPathAllow.Allocation, Because = Because)]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static T[] Room<T>(long length)
    {
        using var lifted = HotPathGuard.Lift();
        return new T[length];
    }
}
