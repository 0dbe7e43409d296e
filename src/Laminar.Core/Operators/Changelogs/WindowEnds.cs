using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>
/// The windows that an instant lies in, told by their ends: First(t), First(t) + Slide, … Last(t). Of TUMBLE, HOP and CUMULATE alike. Folds to constants.
/// </summary>
internal static class WindowEnds<TRow, TKey, TState, TOut, TSpec>
    where TKey : struct, IKey<TKey>
    where TState : struct
    where TSpec : struct, IChangelogAggregate<TRow, TKey, TState, TOut>
{
    public static bool Exist
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TSpec.Size > 0;
    }

    /// <summary>The end of the first window that an instant lies in.</summary>
    public static long First(long time) => Floor(time - Phase, TSpec.Slide) + Phase + TSpec.Slide;

    /// <summary>The end of the last one.</summary>
    public static long Last(long time) => Floor(time - TSpec.Offset, TSpec.Cumulates ? TSpec.Size : TSpec.Slide) + TSpec.Offset + TSpec.Size;

    /// <summary>Where the window of an end starts.</summary>
    public static long StartOf(long end) => TSpec.Cumulates ? Floor(end - 1 - TSpec.Offset, TSpec.Size) + TSpec.Offset : end - TSpec.Size;

    /// <summary>Whether a window ends here.</summary>
    public static bool IsEnd(long time) => First(time - 1) == time;

    // Ends are multiples of Slide plus this.
    private static long Phase => TSpec.Offset + (TSpec.Cumulates ? 0 : TSpec.Size);

    private static long Floor(long time, long unit)
    {
        var into = time % unit;
        return time - (into < 0 ? into + unit : into);
    }
}
