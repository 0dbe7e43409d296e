using System;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>GROUP BY without a window, and DISTINCT: a group is there while it has rows.</summary>
public sealed class GroupStage(GroupAggregateNode node, Grouping grouping, Chain chain, IStage next, Tally tally)
    : GroupingStage(grouping, node.Emission, chain, next, tally)
{
    private readonly int _time = node.TimeColumn;
    private readonly long _lag = node.TimeColumn < 0 ? 0 : node.Input.Output[node.TimeColumn].TimeLag ?? 0;

    public override void Advance(long watermark)
    {
        watermark = (long)Int128.Max(long.MinValue, (Int128)watermark - _lag);
        if (watermark > Watermark)
        {
            if (NextInterval() is { } due && due <= watermark)
            {
                ShowAll();
            }

            Watermark = watermark;
            Next.Advance(watermark);
        }
    }

    public override void Complete()
    {
        ShowAll();
        Next.Complete();
    }

    protected override void Take(IRow row, int weight)
    {
        var key = Grouping.KeyOf(row);
        var contribution = Grouping.Contribute(row, Time(row));
        var group = Groups.Find(group => ValueOrder.SameAll(group.Key, key));
        if (group is null)
        {
            group = new Group(default, key);
            Groups.Add(group);
        }

        if (weight > 0)
        {
            group.Rows.Add(contribution);
        }
        else
        {
            group.Remove(contribution);
        }

        Changed(group);
    }

    /// <summary>By event time where the input has one, else all have the same.</summary>
    private long Time(IRow row) => _time < 0 ? 0 : row[_time] is Instant at ? at.Nanoseconds : throw new RowError("the event time is NULL");
}
