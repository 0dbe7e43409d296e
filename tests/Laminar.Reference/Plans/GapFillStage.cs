using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>GAP_FILL: the last row of every key, and a look at all of them whenever time goes on.</summary>
public sealed class GapFillStage(GapFillNode node, bool ordered, HashSet<int> needed, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly List<Gap> _gaps = [];
    private long _now = long.MinValue;

    public override void Advance(long watermark)
    {
        See((long)Int128.Max(long.MinValue, (Int128)watermark - (node.Input.Output[node.TimeColumn].TimeLag ?? 0)));
        Next.Advance(watermark);
    }

    public override void Complete()
    {
        if (node.Spec.UntilWatermark)
        {
            _gaps.ForEach(gap => Fill(gap, Int128.Min(_now, gap.Time + (Int128)node.Spec.MaxGap), null));
        }

        Next.Complete();
    }

    protected override void Take(IRow row, int weight)
    {
        var time = ((Instant)row[node.TimeColumn]!).Nanoseconds;
        object?[] key = [.. node.Partition.Select(x => Evaluator.Evaluate(x, row))];
        foreach (var column in needed)
        {
            // All that is handed on is computed when the row comes: one on which it fails ends no gap.
            _ = row[column];
        }

        See(time);
        var copy = SourceRow.Copy(row, node.Output.Count);
        var gap = _gaps.Find(x => ValueOrder.SameAll(x.Key, key));
        if (gap is null)
        {
            _gaps.Add(gap = new Gap(key));
        }
        else
        {
            Tally.OpenQuestion ??= !ordered && gap.Time == time ? "which of equal times comes first" : null;
            if ((Int128)time - gap.Time <= node.Spec.MaxGap)
            {
                Fill(gap, (Int128)time - 1, (copy, time));
            }
        }

        if (After(time - 1) == time)
        {
            Next.Push(copy, 1);
        }

        (gap.Row, gap.Time, gap.Bucket) = (copy, time, After(time));
    }

    private void See(long time)
    {
        _now = long.Max(_now, time);
        foreach (var gap in _gaps.Where(_ => node.Spec.UntilWatermark))
        {
            var last = gap.Time + (Int128)node.Spec.MaxGap;
            if (node.Spec.Waits ? last < time : gap.Bucket < time)
            {
                Fill(gap, node.Spec.Waits ? last : Int128.Min(last, time - (Int128)1), null);
            }
        }
    }

    /// <summary>The buckets up to a time, the one ahead of all first.</summary>
    private void Fill(Gap gap, Int128 latest, (SourceRow Row, long Time)? end)
    {
        for (; gap.Bucket <= latest; gap.Bucket += node.Spec.Step)
        {
            var bucket = (long)gap.Bucket;
            Next.Push(new SourceRow([.. node.Columns.Select((column, i) => column switch
            {
                GapColumn.Time => new Instant(bucket),
                GapColumn.Key or GapColumn.Carried => gap.Row![i],
                GapColumn.Between when end is { } next && gap.Row![i] is double from && next.Row[i] is double to =>
                    Between(from, to, (double)(bucket - gap.Time) / (double)(next.Time - gap.Time)),
                _ => null,
            })]), 1);
        }
    }

    private static double Between(double from, double to, double part) =>
        double.IsInfinity(to - from) ? (from * (1 - part)) + (to * part) : from + ((to - from) * part);

    /// <summary>The first bucket after a time.</summary>
    private Int128 After(long time)
    {
        var into = ((Int128)time - node.Spec.Offset) % node.Spec.Step;
        return time - (into < 0 ? into + node.Spec.Step : into) + node.Spec.Step;
    }

    private sealed class Gap(object?[] key)
    {
        public object?[] Key => key;

        public SourceRow? Row { get; set; }

        public long Time { get; set; }

        public Int128 Bucket { get; set; }
    }
}
