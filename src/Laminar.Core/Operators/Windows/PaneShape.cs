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
        get => TSpec.Slide != TSpec.Size && !TSpec.Cumulates;
    }

    /// <summary>Whether a window ends after several panes, so that states of sealed panes are kept.</summary>
    public static bool Keeps
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Slide != TSpec.Size;
    }

    public static long Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Size % TSpec.Slide == 0 ? TSpec.Slide : Divisor.Value;
    }

    /// <summary>How far below the greatest time a row may lie before it is late: windows close so much after it.</summary>
    public static long Hold
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (TSpec.Delay == WatermarkDelay.Upstream ? 0 : TSpec.Delay) + TSpec.Lateness;
    }

    /// <summary>Panes that can be open at once: rows lie from the closing time's pane up to the hold above it.</summary>
    private static long Open
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Hold / Length) + (Hold % Length == 0 ? 1 : 2);
    }

    /// <summary>Whether open panes are lanes of one table's slots; else each has a table of its own.</summary>
    public static bool HasLanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Delay != WatermarkDelay.Upstream && (Open == 1 || (Open <= MostLanes && RoundUp(Open) * Unsafe.SizeOf<TState>() <= MostLaneBytes));
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

    /// <summary>The start of the last window that a time lies in.</summary>
    public static long LastWindow(long time)
    {
        var every = TSpec.Cumulates ? TSpec.Size : TSpec.Slide;
        var into = (time - TSpec.Offset) % every;
        return time - (into < 0 ? into + every : into);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RoundUp(long open) => open <= 1 ? 1 : open <= 2 ? 2 : open <= 4 ? 4 : 8;

    private static class Divisor
    {
        public static readonly long Value = Greatest(TSpec.Size, TSpec.Slide);

        private static long Greatest(long left, long right) => right == 0 ? left : Greatest(right, left % right);
    }
}
