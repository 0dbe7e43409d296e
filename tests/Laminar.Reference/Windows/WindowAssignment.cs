using System;
using System.Collections.Generic;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Every window [start, start + size) that contains a time, straight from the definition.</summary>
public static class WindowAssignment
{
    public static List<OpenWindow> Of(long time, WindowSpec spec)
    {
        var windows = new List<OpenWindow>();
        var last = FloorDivide((Int128)time - spec.Offset, spec.Slide) * spec.Slide + spec.Offset;
        for (var start = last; start + spec.Size > time; start -= spec.Slide)
        {
            windows.Insert(0, new OpenWindow(Instant.Checked(start).Nanoseconds, Instant.Checked(start + spec.Size).Nanoseconds));
        }

        return windows;
    }

    private static Int128 FloorDivide(Int128 value, Int128 by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
