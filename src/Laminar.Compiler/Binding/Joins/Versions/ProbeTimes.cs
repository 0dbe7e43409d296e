using System;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>Which times a temporal probe join looks at. The left rows may be a join whose times are known only when WHERE is: the node is made anew then.</summary>
/// <param name="Time">The event time of the left rows.</param>
/// <param name="Offsets">In nanoseconds.</param>
/// <param name="Alias">What the columns beside it are named by.</param>
internal sealed record ProbeTimes(int Time, EquatableArray<long> Offsets, string Alias)
{
    /// <summary>A row's time is at most so much below that of one of its offsets.</summary>
    public long After => Math.Max(0, Offsets.Max());

    /// <summary>The left rows, each at each offset.</summary>
    public ProbeNode Over(LogicalNode left)
    {
        // The least offset lies so much below the row's own time, which may lie below the watermark already.
        long? lag = left.Output[Time].TimeLag is { } own ? (long)Math.Min(long.MaxValue, Math.Max(0, (decimal)own - Offsets.Min())) : null;
        var output = left.Output
            .Append(new RowColumn(Alias + "_offset", SqlType.Interval, false, ClrKind.TimeSpan))
            .Append(new RowColumn(Alias + "_probe_ts", SqlType.Timestamp, false, ClrKind.Timestamp, lag));
        return new ProbeNode(left, Time, Offsets, output.ToEquatableArray());
    }
}
