using System.Runtime.CompilerServices;

namespace Laminar.Tables;

/// <summary>
/// Where key and states lie. Unmanaged ones share a slot, [key][state of lane 0][lane 1]…, padded to a power of two so that no slot crosses a cache
/// line for nothing; managed ones lie in two arrays. Both are a start and a stride, so that one loop serves both. Folds to constants.
/// </summary>
internal static class SlotLayout<TKey, TState>
{
    public static bool IsManaged
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RuntimeHelpers.IsReferenceOrContainsReferences<TKey>() || RuntimeHelpers.IsReferenceOrContainsReferences<TState>();
    }

    /// <summary>From a slot's key to its first state, where they share the slot.</summary>
    public static int StateOffset
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Unsafe.SizeOf<TKey>() + 7) & ~7;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int KeyStride(int lanes) => IsManaged ? Unsafe.SizeOf<TKey>() : SlotSize(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int StateStride(int lanes) => IsManaged ? lanes * Unsafe.SizeOf<TState>() : SlotSize(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SlotSize(int lanes)
    {
        var size = StateOffset + (lanes * Unsafe.SizeOf<TState>());
        return size <= 8 ? 8 : size <= 16 ? 16 : size <= 32 ? 32 : size <= 64 ? 64 : size <= 128 ? 128 : (size + 63) & ~63;
    }
}
