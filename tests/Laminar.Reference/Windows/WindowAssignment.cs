using System;
using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Every window [start, end) that contains a time, straight from the definition, the one that ends first before the others.</summary>
public static class WindowAssignment
{
    public static List<OpenWindow> Of(long time, WindowSpec spec)
    {
        var windows = new List<OpenWindow>();
        var last = FloorDivide((Int128)time - spec.Offset, spec.Every) * spec.Every + spec.Offset;
        if (spec.Kind == WindowKind.Cumulate)
        {
            for (var end = last + spec.Slide; end <= last + spec.Size; end += spec.Slide)
            {
                if (time < end)
                {
                    windows.Add(Window(last, end));
                }
            }

            return windows;
        }

        for (var start = last; start + spec.Size > time; start -= spec.Slide)
        {
            windows.Insert(0, Window(start, start + spec.Size));
        }

        return windows;
    }

    private static OpenWindow Window(Int128 start, Int128 end) => new(Instant.Checked(start).Nanoseconds, Instant.Checked(end).Nanoseconds);

    private static Int128 FloorDivide(Int128 value, Int128 by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
