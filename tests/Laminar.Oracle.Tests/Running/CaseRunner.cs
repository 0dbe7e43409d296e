using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
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
        Outcome expected;
        open = false;
        try
        {
            (expected, var tally) = Oracle(@case);
            open = tally.OpenQuestion is not null;
        }
        catch (InvalidOperationException exception)
        {
            return "the oracle threw: " + exception;
        }

        if (open)
        {
            return null;
        }

        try
        {
            var actual = Engine(@case);
            return Comparison.Counts(expected, actual, HasChanges(@case), ComesAndGoes(@case)) ?? actual.Broken ?? Comparison.DifferenceOnTheWay(expected, actual);
        }
        catch (Exception exception)
        {
            return "the engine threw: " + exception;
        }
    }

    private static bool HasChanges(Case @case) => LogicalTree.Downwards(@case.Query.Plan.Root).Any(node =>
        node is JoinNode { Spec: RegularJoin } && !ChangeModes.IsAppendOnly(node) || node is GroupAggregateNode or TopNNode or RankNode { ClosesBy: < 0 } or WindowAggregateNode { Emission.IsAppendOnly: false });

    /// <summary>
    /// A stream joined with itself by equality alone, by a join that shows rows without a match: those of a batch are all there on one side before the first is
    /// on the other, and what has come without a match by then goes again.
    /// </summary>
    private static bool ComesAndGoes(Case @case) => LogicalTree.Downwards(@case.Query.Plan.Root).Any(node =>
        node is JoinNode { Spec: RegularJoin { Shape: not (JoinShape.Inner or JoinShape.Semi) } } join && Streams(join.Left).Intersect(Streams(join.Right)).Any());

    private static IEnumerable<string> Streams(LogicalNode node) => LogicalTree.Downwards(node).OfType<ScanNode>().Select(scan => scan.Stream.Name);

    public static (Outcome Outcome, Tally Tally) Oracle(Case @case)
    {
        var query = new ReferenceQuery(@case.Query.Plan) { FarFuture = @case.Query.Text.FarFuture?.Ticks * 100 };
        if (@case.Query.Text.Asked is not null)
        {
            query.Push(nameof(Labels), Labels.Rows);
        }

        var ends = new List<int>();
        var at = 0;
        foreach (var step in @case.Schedule.Steps)
        {
            switch (step)
            {
                case Step.Tick:
                    query.Tick();
                    break;
                case Step.Advance advance:
                    query.AdvanceWatermark(advance.Watermark);
                    break;
                case Step.Wait wait:
                    query.Now += wait.Nanoseconds;
                    break;
                case Step.Batch { Rows: 0 }:
                    query.Push(@case.Query.Text.Row.Entry.Name, []);
                    break;
                case Step.Batch or Step.Single:
                    foreach (var run in Taken(@case.Rows, step, ref at))
                    {
                        query.Push(run[0].Type.Entry.Name, [.. run.Select(row => row.Values)], run[0].Partition);
                    }

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
        var outcome = new Outcome([.. changes], ends, query.Counts.RowsLate, query.Counts.RowsBad)
        {
            Expired = query.Counts.GroupsExpired,
            Approximate = ApproximateColumns.Of(@case.Query.Plan),
        };
        return (outcome, query.Counts);
    }

    public static Outcome Engine(Case @case)
    {
        using var run = @case.Query.Start();
        var ends = new List<int>();
        var unanswered = new HashSet<int>();
        var at = 0;
        foreach (var step in @case.Schedule.Steps)
        {
            switch (step)
            {
                case Step.Advance advance:
                    run.Advance(advance.Watermark);
                    break;
                case Step.Tick tick:
                    run.Tick(tick.Answers, tick.Seed);
                    break;
                case Step.Wait wait:
                    run.Wait(wait.Nanoseconds);
                    break;
                case Step.Restore:
                    run.SaveAndRestore();
                    break;
                case Step.Single when at < @case.Rows.Count && @case.Rows[at].Partition == 0:
                    run.PushOne(@case.Rows[at].Type, @case.Rows[at++].Create());
                    break;
                case Step.Batch { Rows: 0 }:
                    run.Push(@case.Query.Text.Row, []);
                    break;
                default:
                    foreach (var batch in Taken(@case.Rows, step, ref at))
                    {
                        run.PushTo(batch[0].Type, [.. batch.Select(row => row.Create())], batch[0].Partition);
                    }

                    break;
            }

            if (!run.IsAnswered)
            {
                unanswered.Add(ends.Count);
            }

            ends.Add(run.Output.Count);
        }

        run.Complete();
        ends.Add(run.Output.Count);
        var outcome = new Outcome(run.Output, ends, run.Counters.RowsLate, run.Counters.RowsBad) { Expired = run.Counters.GroupsExpired, Unanswered = unanswered };
        return @case.Query.Changes == ChangeMode.Upsert
            ? Upserts.Unfold(outcome, UpsertKeys.Of(@case.Query.Plan), out var broken) with { Broken = broken }
            : outcome with { Broken = ChangelogRules.Broken(outcome) };
    }

    /// <summary>The next rows, cut where another stream's begin, or another partition's.</summary>
    private static List<List<InputRow>> Taken(IReadOnlyList<InputRow> rows, Step step, ref int at)
    {
        var runs = new List<List<InputRow>>();
        for (var count = step is Step.Batch batch ? batch.Rows : 1; count > 0 && at < rows.Count; count--)
        {
            if (runs.Count == 0 || (runs[^1][0].Type, runs[^1][0].Partition) != (rows[at].Type, rows[at].Partition))
            {
                runs.Add([]);
            }

            runs[^1].Add(rows[at++]);
        }

        return runs;
    }
}
