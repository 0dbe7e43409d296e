using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// The panes that a query's windows are cut into, from its constants. A pane is as long as the greatest common divisor of size and slide, so that
/// every window is a run of whole panes. Folds to constants.
/// </summary>
internal static class PaneShape<TRow, TKey, TState, TOut, TSpec>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, IWindowAggregate<TRow, TKey, TState, TOut>
{
    private const int MostLanes = 8;
    private const int MostLaneBytes = 512;

    public static bool Hops
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Slide != TSpec.Size;
    }

    public static long Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Size % TSpec.Slide == 0 ? TSpec.Slide : Divisor.Value;
    }

    /// <summary>Panes that can be open at once: rows lie from the watermark's pane up to the delay above it.</summary>
    private static long Open
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TSpec.Delay / Length) + (TSpec.Delay % Length == 0 ? 1 : 2);
    }

    /// <summary>Whether open panes are lanes of one table's slots; else each has a table of its own.</summary>
    public static bool HasLanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Open == 1 || (Open <= MostLanes && RoundUp(Open) * Unsafe.SizeOf<TState>() <= MostLaneBytes);
    }

    public static int Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasLanes ? RoundUp(Open) : 1;
    }

    /// <summary>The start of the pane that a time lies in.</summary>
    public static long StartOf(long time)
    {
        var into = (time - TSpec.Offset) % Length;
        return time - (into < 0 ? into + Length : into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RoundUp(long open) => open <= 1 ? 1 : open <= 2 ? 2 : open <= 4 ? 4 : 8;

    private static class Divisor
    {
        public static readonly long Value = Greatest(TSpec.Size, TSpec.Slide);

        private static long Greatest(long left, long right) => right == 0 ? left : Greatest(right, left % right);
    }
}
