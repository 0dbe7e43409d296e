using System;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Times and intervals. A result out of range fails; TIME wraps around midnight.</summary>
public static class TimeArithmetic
{
    public static object Apply(TimeOp op, object left, object right) => (op, left, right) switch
    {
        (TimeOp.AddInterval, _, TimeSpan by) => Shift(left, by.Ticks),
        (TimeOp.SubtractInterval, _, TimeSpan by) => Shift(left, -(Int128)by.Ticks),
        (TimeOp.Difference, Instant l, Instant r) => Ticks(((Int128)l.Nanoseconds - r.Nanoseconds) / 100),
        (TimeOp.Difference, TimeOnly l, TimeOnly r) => Ticks(l.Ticks - r.Ticks),
        (TimeOp.Scale, TimeSpan span, double factor) => Scale(span, factor),
        _ => throw new InvalidOperationException($"The plan has {op} of {left.GetType().Name} and {right.GetType().Name}."),
    };

    private static object Shift(object value, Int128 ticks) => value switch
    {
        Instant v => Instant.Checked(v.Nanoseconds + ticks * 100),
        DateOnly v => Instant.Checked(Instant.AtMidnight(v).Nanoseconds + ticks * 100),
        TimeOnly v => new TimeOnly((long)(((v.Ticks + ticks) % TimeSpan.TicksPerDay + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay)),
        TimeSpan v => Ticks(v.Ticks + ticks),
        _ => throw new InvalidOperationException($"An interval cannot be added to {value.GetType().Name}."),
    };

    private static TimeSpan Scale(TimeSpan span, double factor)
    {
        var ticks = Math.Round(span.Ticks * factor);
        return ticks >= -9.2233720368547758e18 && ticks < 9.2233720368547758e18
            ? new TimeSpan((long)ticks)
            : throw new RowError("the interval is too long");
    }

    private static TimeSpan Ticks(Int128 ticks) => ticks < long.MinValue || ticks > long.MaxValue
        ? throw new RowError("the interval is too long")
        : new TimeSpan((long)ticks);
}
