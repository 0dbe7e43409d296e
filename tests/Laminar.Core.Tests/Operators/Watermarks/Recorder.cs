using System;
using System.Collections.Generic;
using Laminar.Operators;
using Laminar.State;

namespace Laminar.Core.Tests.Operators;

/// <summary>A row as the next operator saw it: how many steps of ten the watermark had passed, and whether the row was below the watermark.</summary>
public readonly record struct Seen(long Row, long Step, bool Below);

/// <summary>An operator that waits for multiples of ten, as a window does, and writes down what it sees.</summary>
public readonly struct Recorder(List<Seen> log, long[] watermark) : IStage<Row>
{
    public const long Step = 10;

    public long Due => watermark[0] == long.MinValue ? long.MinValue : (StepOf(watermark[0]) + 1) * Step;

    public static long StepOf(long time) => time == long.MinValue ? time : Math.DivRem(time, Step, out var rest) - (rest < 0 ? 1 : 0);

    public void Push(ReadOnlySpan<Row> rows)
    {
        using var lifted = HotPathGuard.Lift();
        foreach (var row in rows)
        {
            log.Add(new Seen(row.Value, StepOf(watermark[0]), row.Time < watermark[0]));
        }
    }

    public void Advance(long time)
    {
        if (time <= watermark[0])
        {
            throw new InvalidOperationException("The watermark stands or goes back: " + time);
        }

        watermark[0] = time;
    }

    public void Complete()
    {
    }

    public void Save(ref StateWriter writer)
    {
    }

    public void Load(ref StateReader reader)
    {
    }

    public void Report(ref QueryCounters counters)
    {
    }

    public void Free()
    {
    }
}
