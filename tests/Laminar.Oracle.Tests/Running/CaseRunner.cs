using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Oracle.Rows;
using Laminar.Reference;

namespace Laminar.Oracle.Running;

/// <summary>Runs a case through the engine and through the oracle.</summary>
public static class CaseRunner
{
    /// <summary>Null where they agree, else how they differ. <paramref name="open"/>: SQL leaves the result open, the case says nothing.</summary>
    public static string? Difference(Case @case, out bool open)
    {
        var (expected, tally) = Oracle(@case);
        open = tally.OpenQuestion is not null;
        if (open)
        {
            return null;
        }

        try
        {
            var actual = Engine(@case);
            return Comparison.Difference(expected, actual);
        }
        catch (Exception exception)
        {
            return "the engine threw: " + exception;
        }
    }

    public static (Outcome Outcome, Tally Tally) Oracle(Case @case)
    {
        var query = new ReferenceQuery(@case.Query.Plan);
        var at = 0;
        foreach (var step in @case.Schedule.Steps)
        {
            switch (step)
            {
                case Step.Advance advance:
                    query.AdvanceWatermark(advance.Watermark);
                    break;
                case Step.Batch or Step.Single:
                    foreach (var row in Taken(@case.Rows, step, ref at))
                    {
                        query.Push(row);
                    }

                    break;
            }
        }

        query.Complete();
        var columns = @case.Query.Plan.Root.Output;
        var rows = query.Output.Select(row => row.Select((value, i) => ClrValues.Held(value, columns[i].Clr)).ToArray()).ToList();
        return (new Outcome(rows, query.Counts.RowsLate, query.Counts.RowsBad), query.Counts);
    }

    public static Outcome Engine(Case @case)
    {
        using var run = @case.Query.Start();
        var at = 0;
        foreach (var step in @case.Schedule.Steps)
        {
            switch (step)
            {
                case Step.Advance advance:
                    run.Advance(advance.Watermark);
                    break;
                case Step.Restore:
                    run.SaveAndRestore();
                    break;
                case Step.Single when at < @case.Rows.Count:
                    run.PushOne(@case.Query.Text.Row.Create(@case.Rows[at++]));
                    break;
                default:
                    run.Push([.. Taken(@case.Rows, step, ref at).Select(@case.Query.Text.Row.Create)]);
                    break;
            }
        }

        run.Complete();
        return new Outcome(run.Output, run.Counters.RowsLate, run.Counters.RowsBad);
    }

    private static IEnumerable<object?[]> Taken(IReadOnlyList<object?[]> rows, Step step, ref int at)
    {
        var count = Math.Min(step is Step.Batch batch ? batch.Rows : 1, rows.Count - at);
        var taken = rows.Skip(at).Take(count);
        at += count;
        return taken;
    }
}
