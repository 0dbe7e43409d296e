using System;
using System.Runtime.CompilerServices;

namespace Laminar.Operators;

/// <summary>A row for each of its windows.</summary>
public partial struct Expand<TRow, TOut, TSpec, TNext>
{
    // Times so near the ends that a window around them could not be told in nanoseconds.
    private static long Margin => checked(4 * TSpec.Size);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CopyToWindows(in TRow row)
    {
        var time = TSpec.TimeOf(in row);
        if (time < long.MinValue + Margin || time > long.MaxValue - Margin)
        {
            UntellableTime.Throw("window");
        }

        var every = TSpec.Cumulates ? TSpec.Size : TSpec.Slide;
        var last = Floor(time - TSpec.Offset, every) + TSpec.Offset;
        if (TSpec.Cumulates)
        {
            for (var end = Floor(time - last, TSpec.Slide) + TSpec.Slide + last; end <= last + TSpec.Size; end += TSpec.Slide)
            {
                Put(in row, last, end);
            }

            return;
        }

        // The earliest start above time - size.
        var first = last - Floor(last - time + TSpec.Size - 1, TSpec.Slide);
        for (var start = first; start <= last; start += TSpec.Slide)
        {
            Put(in row, start, start + TSpec.Size);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(in TRow row, long start, long end)
    {
        if (_down.Count == _down.Block.Length)
        {
            _down.Flush();
        }

        TSpec.Map(in row, 0, new Window(start, end), out _down.Block[_down.Count]);
        _down.Count++;
    }

    private static long Floor(long time, long unit)
    {
        var into = time % unit;
        return time - (into < 0 ? into + unit : into);
    }
}
