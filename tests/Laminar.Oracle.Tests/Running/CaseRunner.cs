using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
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
            return Comparison.Counts(expected, actual) ?? ChangelogRules.Broken(actual)
                ?? (IsComparedOnTheWay(@case) ? Comparison.DifferenceOnTheWay(expected, actual) : Comparison.Difference(expected, actual));
        }
        catch (Exception exception)
        {
            return "the engine threw: " + exception;
        }
    }

    /// <summary>A window over windows learns of the watermark when one below it closes, which is later than it could: its rows are compared at the end.</summary>
    private static bool IsComparedOnTheWay(Case @case) =>
        LogicalTree.Downwards(@case.Query.Plan.Root).Count(node => node is WindowAggregateNode) < 2;

    public static (Outcome Outcome, Tally Tally) Oracle(Case @case)
    {
        var query = new ReferenceQuery(@case.Query.Plan);
        var stream = @case.Query.Text.Row.Entry.Name;
        var ends = new List<int>();
        var at = 0;
        foreach (var step in @case.Schedule.Steps)
        {
            switch (step)
            {
                case Step.Advance advance:
                    query.AdvanceWatermark(advance.Watermark);
                    break;
                case Step.Batch or Step.Single:
                    query.Push(stream, Taken(@case.Rows, step, ref at));
                    break;
            }

            ends.Add(query.Changes.Count);
        }

        query.Complete();
        ends.Add(query.Changes.Count);
        var columns = @case.Query.Plan.Root.Output;
        var changes = query.Changes.Select(change => new RowChange(
            [.. change.Row.Select((value, i) => ClrValues.Held(value, columns[i].Clr))],
            change.Weight > 0 ? ChangeKind.Insert : ChangeKind.Delete));
        return (new Outcome([.. changes], ends, query.Counts.RowsLate, query.Counts.RowsBad), query.Counts);
    }

    public static Outcome Engine(Case @case)
    {
        using var run = @case.Query.Start();
        var ends = new List<int>();
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

            ends.Add(run.Output.Count);
        }

        run.Complete();
        ends.Add(run.Output.Count);
        return new Outcome(run.Output, ends, run.Counters.RowsLate, run.Counters.RowsBad);
    }

    private static List<object?[]> Taken(IReadOnlyList<object?[]> rows, Step step, ref int at)
    {
        var count = Math.Min(step is Step.Batch batch ? batch.Rows : 1, rows.Count - at);
        var taken = rows.Skip(at).Take(count).ToList();
        at += count;
        return taken;
    }
}
