namespace Laminar.Operators;

/// <summary>A row as several rows: once for each of a number of copies, or for each window it lies in. What <c>Expand</c> runs; emitted per query.</summary>
public interface IExpansion<TRow, TOut> : IRowFilter<TRow>
{
    /// <summary>How many copies there are; 1 where there are windows.</summary>
    static abstract int Copies { get; }

    /// <summary>Length of a window in nanoseconds; of cumulating ones of the longest. 0 where there are no windows.</summary>
    static abstract long Size { get; }

    /// <summary>A window starts, or where they cumulate ends, every so often.</summary>
    static abstract long Slide { get; }

    /// <summary>Windows start at multiples of <see cref="Slide"/>, or of <see cref="Size"/> where they cumulate, plus this.</summary>
    static abstract long Offset { get; }

    /// <summary>Windows that share their start and grow by <see cref="Slide"/> up to <see cref="Size"/>.</summary>
    static abstract bool Cumulates { get; }

    /// <summary>The row's event time; asked for only where there are windows.</summary>
    static abstract long TimeOf(in TRow row);

    /// <summary>Copy number <paramref name="copy"/> of a row, or its copy for a window.</summary>
    static abstract void Map(in TRow row, int copy, in Window window, out TOut result);
}
