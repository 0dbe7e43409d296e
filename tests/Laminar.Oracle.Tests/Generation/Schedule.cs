using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Oracle.Running;
using Laminar.Reference;

namespace Laminar.Oracle.Generation;

/// <summary>One thing done to a query before it is completed.</summary>
public abstract record Step
{
    /// <summary>The next rows in one batch; none is an empty batch.</summary>
    public sealed record Batch(int Rows) : Step;

    /// <summary>One row by its own overload.</summary>
    public sealed record Single : Step;

    public sealed record Advance(long Watermark) : Step;

    /// <summary>The clock goes on.</summary>
    public sealed record Wait(long Nanoseconds) : Step;

    /// <summary>The clock is looked at without rows, once some questions that a table was asked have been answered, in an order that the seed says.</summary>
    public sealed record Tick(int Answers, int Seed) : Step;

    /// <summary>The query is saved, and another instance goes on from there.</summary>
    public sealed record Restore : Step;
}

/// <summary>How rows are handed over.</summary>
public sealed record Schedule(IReadOnlyList<Step> Steps)
{
    public static Schedule OneBatch(int rows) => new([new Step.Batch(rows)]);

    /// <param name="ticks">Time passes without rows, too.</param>
    public static Schedule Random(Random random, IReadOnlyList<InputRow> rows, bool ticks = false)
    {
        var steps = new List<Step>();
        var most = random.Next(3) switch { 0 => 1, 1 => 8, _ => 64 };
        for (var at = 0; at < rows.Count;)
        {
            var step = Next(random, most, at, rows, ticks);
            steps.Add(step);
            at += step is Step.Batch batch ? Math.Min(batch.Rows, rows.Count - at) : step is Step.Single ? 1 : 0;
        }

        steps.Insert(random.Next(steps.Count + 1), new Step.Restore());
        return new Schedule(steps);
    }

    /// <summary>The clock goes to the time of the first row that has one, where that is ahead of it, before anything else is done.</summary>
    public Schedule After(IReadOnlyList<InputRow> rows)
    {
        var first = rows.Select(row => row.Type.Entry.EventTime is >= 0 and var column && row.Values[column] is Instant time ? time.Nanoseconds : 0).FirstOrDefault(time => time > 0);
        return first == 0 ? this : new Schedule([new Step.Wait(first / 100 * 100), .. Steps]);
    }

    public override string ToString() => string.Join(", ", Steps.Select(step => step switch
    {
        Step.Batch batch => $"push {batch.Rows}",
        Step.Single => "push one",
        Step.Tick tick => tick.Answers == int.MaxValue ? "tick" : $"tick after {tick.Answers} answers",
        Step.Wait wait => $"wait {wait.Nanoseconds / 1_000_000} ms",
        Step.Advance advance => $"advance to {TextOf.Value(new Instant(advance.Watermark))}",
        _ => "save and restore",
    }));

    private static Step Next(Random random, int most, int at, IReadOnlyList<InputRow> rows, bool ticks) => random.Next(ticks ? 18 : 14) switch
    {
        0 when rows[at].Type.Entry.EventTime is >= 0 and var column && rows[at].Values[column] is Instant time => new Step.Advance(time.Nanoseconds + random.NextInt64(-8, 8) * 500_000_000),
        1 => new Step.Restore(),
        2 => new Step.Batch(0),
        3 or 4 => new Step.Single(),
        5 => new Step.Wait(random.Next(5) * 400_000_000L),
        > 13 => new Step.Tick(random.Next(4) == 0 ? int.MaxValue : random.Next(4), random.Next()),
        _ => new Step.Batch(random.Next(1, most + 1)),
    };
}
