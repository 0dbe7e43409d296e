using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Syntax;

namespace Laminar.Reference;

/// <summary>GROUP BY without a window, and DISTINCT: a group is there while it has rows.</summary>
public sealed class GroupStage(GroupAggregateNode node, Grouping grouping, Chain chain, IStage next, Tally tally)
    : GroupingStage(grouping, node.Emission, chain, next, tally)
{
    private readonly int _time = node.TimeColumn;

    /// <summary>By the clock a row goes at another time than it came: aggregates go by arrival.</summary>
    private readonly bool _isByArrival = node.TimeColumn >= 0 && !ChangeModes.IsAppendOnly(node.Input) && ClockTime.Of(node.Input, node.TimeColumn) == WatermarkUse.OfClock;
    private readonly bool _isFinal = ChangeModes.IsAppendOnly(node);
    private readonly long _lag = node.TimeColumn < 0 ? 0 : node.Input.Output[node.TimeColumn].TimeLag ?? 0;

    public override void Advance(long watermark)
    {
        watermark = (long)Int128.Max(long.MinValue, (Int128)watermark - _lag);
        if (watermark > Watermark)
        {
            while (Moments().Order().Cast<Int128?>().FirstOrDefault() is { } at && at <= watermark)
            {
                Watermark = (long)at;
                Forget();
                if (node.Emission.Kind == EmitKind.Every && at % node.Emission.Every == 0)
                {
                    ShowAll();
                }
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
        var time = Time(row);
        var contribution = Grouping.Contribute(row, _isByArrival ? 0 : time);
        var group = Groups.Find(group => ValueOrder.SameAll(group.Key, key));
        if (group is null)
        {
            group = new Group(default, key);
            Groups.Add(group);
        }

        group.Touched = Math.Max(group.Touched, Math.Max(time, Watermark));
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

    /// <summary>The watermarks at which something is due, all of them after the one that is.</summary>
    private IEnumerable<Int128> Moments() => Groups.Where(Expires).Select(Deadline).Concat(NextInterval() is { } due ? [(Int128)due] : []);

    private bool Expires(Group group) => node.Ttl > 0 && group.Rows.Count > 0;

    private Int128 Deadline(Group group) => (Int128)group.Touched + node.Ttl;

    /// <summary>Groups whose time has come have no rows any more. Rows that nobody takes back stay downstream.</summary>
    private void Forget()
    {
        foreach (var group in Groups.Where(group => Expires(group) && Deadline(group) <= Watermark).ToList())
        {
            Tally.GroupsExpired++;
            if (_isFinal && group.Dirty)
            {
                Show(group);
            }

            group.Rows.Clear();
            if (_isFinal)
            {
                Groups.Remove(group);
            }
            else
            {
                Changed(group);
            }
        }
    }

    /// <summary>By event time where the input has one, else all have the same.</summary>
    private long Time(IRow row) => _time < 0 ? 0 : row[_time] is Instant at ? at.Nanoseconds : throw new RowError("the event time is NULL");
}
