using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Reference;

/// <summary>A windowed GROUP BY, a row at a time. The watermark moves from one moment at which something is due to the next.</summary>
public abstract class WindowStage(WindowAggregateNode node, Grouping grouping, Chain chain, IStage next, Tally tally)
    : GroupingStage(grouping, node.Emission, chain, next, tally)
{
    private readonly long _lag = node.Input.Output[node.TimeColumn].TimeLag ?? 0;

    protected WindowAggregateNode Node => node;

    public override void Advance(long watermark)
    {
        var passed = (long)Int128.Max(long.MinValue, (Int128)watermark - _lag);
        if (passed > Watermark)
        {
            MoveTo(passed);
            Next.Advance(Downstream(passed));
        }
    }

    /// <summary>A session that rows were taken out of may be over before the watermark that there is.</summary>
    public override void EndBatch()
    {
        if (Watermark > long.MinValue)
        {
            MoveTo(Watermark);
        }

        base.EndBatch();
    }

    public override void Complete()
    {
        MoveTo(null);
        Next.Complete();
    }

    protected override object?[] Behind(Group group) => [new Instant(group.Window.Start), new Instant(group.Window.End)];

    protected override bool IsDueAfterBatch(Group group) =>
        base.IsDueAfterBatch(group) || node.Emission.Kind == EmitKind.OnWatermark && Fires(group.Window) <= Watermark;

    protected override void Take(IRow row, int weight)
    {
        var time = row[node.TimeColumn] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
        if (IsLate(time, row))
        {
            Tally.RowsLate++;
            return;
        }

        var key = Grouping.KeyOf(row);
        Fold(time, key, Grouping.Contribute(row, time), weight);
    }

    protected abstract bool IsLate(long time, IRow row);

    protected abstract void Fold(long time, object?[] key, Contribution contribution, int weight);

    protected bool IsClosed(OpenWindow window) => Closes(window) <= Watermark;

    /// <summary>The first watermark that no row of the window can come after.</summary>
    protected virtual Int128 Fires(OpenWindow window) => window.End;

    private Int128 Closes(OpenWindow window) => Fires(window) + node.Emission.Lateness;

    private void MoveTo(long? watermark)
    {
        while (Moments().Order().Cast<Int128?>().FirstOrDefault() is { } at && (watermark is null || at <= watermark))
        {
            Watermark = (long)Int128.Min(long.MaxValue, at);
            if (node.Emission.IsAppendOnly)
            {
                // Closed windows come one after the other; what a changelog has to say while the watermark moves comes before the reader hears of the move.
                Next.Advance(Downstream(Watermark));
            }

            Act(at);
        }

        Watermark = watermark ?? long.MaxValue;
    }

    /// <summary>The watermarks at which something is due, all of them after the one that is.</summary>
    private IEnumerable<Int128> Moments()
    {
        var fires = node.Emission.Kind == EmitKind.OnWatermark ? Groups.Select(group => Fires(group.Window)).Where(at => at > Watermark) : [];
        var interval = NextInterval() is { } due ? new[] { (Int128)due } : [];
        return Groups.Select(group => Closes(group.Window)).Concat(fires).Concat(interval);
    }

    private void Act(Int128 at)
    {
        if (node.Emission.Kind == EmitKind.Every && at % node.Emission.Every == 0)
        {
            ShowAll();
        }

        foreach (var group in Groups.Where(group => Fires(group.Window) <= at).OrderBy(group => group.Window.End).ToList())
        {
            var closes = Closes(group.Window) <= at;
            if (group.Dirty && (closes || node.Emission.Kind == EmitKind.OnWatermark))
            {
                Show(group);
            }

            if (closes)
            {
                Groups.Remove(group);
            }
        }

        Groups.RemoveAll(group => group.Rows.Count == 0 && !group.Dirty);
    }

    /// <summary>What is written once, at the close, is never later than this; what is written before may be changed until the close.</summary>
    private long Downstream(long watermark) =>
        node.Emission.IsAppendOnly ? (long)Int128.Max(long.MinValue, (Int128)watermark - node.Emission.Lateness - (Fires(default) - default(OpenWindow).End)) : watermark;
}
