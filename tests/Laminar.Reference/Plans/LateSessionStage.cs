using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>Only rows that come when the session that they would make, or go on with, is closed. Sessions are kept as their ends alone.</summary>
public sealed class LateSessionStage(LateNode node, LateSessions sessions, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
{
    private readonly long _lag = node.Input.Output[node.TimeColumn].TimeLag ?? 0;
    private readonly List<(object?[] Key, long First, Int128 End)> _open = [];
    private long _watermark = long.MinValue;

    public override void Advance(long watermark)
    {
        _watermark = long.Max(_watermark, (long)Int128.Max(long.MinValue, (Int128)watermark - _lag));
        _open.RemoveAll(session => Closes(session.End) <= _watermark);
        Next.Advance(watermark);
    }

    protected override void Take(IRow row, int weight)
    {
        var time = row[node.TimeColumn] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
        var end = (Int128)Instant.Checked((Int128)time + node.Window.Size).Nanoseconds;
        object?[] key = [.. sessions.Keys.Select(x => Evaluator.Evaluate(x, row))];
        var touched = _open.FindAll(x => ValueOrder.SameAll(x.Key, key) && (Int128)time >= x.First - (Int128)node.Window.Size && time <= x.End);
        if (touched.Count == 0 && Closes(end) <= _watermark)
        {
            Next.Push(new WiderRow(row, node.Input.Output.Count, new TimeSpan((long)((_watermark - end - node.Lateness) / 100))), weight);
            return;
        }

        // What fails on the row is no part of a session.
        foreach (var call in sessions.Aggregates.Where(x => x.Filter is null || Evaluator.Truth(x.Filter, row) == true))
        {
            foreach (var argument in call.Expressions.Where(x => x != call.Filter))
            {
                _ = Evaluator.Evaluate(argument, row);
            }
        }

        _open.RemoveAll(touched.Contains);
        _open.Add((key, touched.Select(x => x.First).Append(time).Min(), touched.Select(x => x.End).Append(end).Max()));
    }

    private Int128 Closes(Int128 end) => end + 1 + node.Lateness;
}
