using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A windowed GROUP BY, a row at a time: time and watermark, close, filter, late, key, arguments, fold.</summary>
public sealed class WindowStage(WindowAggregateNode node, Chain chain, long delay, long lag, bool afterWindow, IStage next, Tally tally) : IStage
{
    private readonly int _timeColumn = chain.Trace(node.TimeColumn);
    private readonly SortedDictionary<long, (OpenWindow Window, Groups Groups)> _open = [];
    private long _watermark = long.MinValue;

    public void Push(IRow row)
    {
        try
        {
            var time = row[_timeColumn] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
            PassWatermark((long)Int128.Max(long.MinValue, (Int128)time - delay));
            if (chain.Apply(row) is { } kept)
            {
                Fold(kept, time);
                tally.OpenQuestion ??= chain.EagerFailure(row);
            }
        }
        catch (RowError)
        {
            tally.RowsBad++;
            tally.ResultsBad += afterWindow ? 1 : 0;
        }
    }

    public void Advance(long watermark) => PassWatermark((long)Int128.Max(long.MinValue, (Int128)watermark - lag));

    public void Complete()
    {
        Close(long.MaxValue, all: true);
        _watermark = long.MaxValue;
        next.Complete();
    }

    private void Fold(IRow row, long time)
    {
        var windows = WindowAssignment.Of(time, node.Window);
        if (windows.TrueForAll(window => window.End <= _watermark))
        {
            tally.RowsLate++;
            return;
        }

        var key = node.Keys.Select(expression => Evaluator.Evaluate(expression, row)).ToArray();
        var contribution = Contribute(row, time);
        foreach (var window in windows.Where(window => window.End > _watermark))
        {
            if (!_open.TryGetValue(window.End, out var open))
            {
                open = (window, new Groups());
                _open.Add(window.End, open);
            }

            open.Groups.Fold(key, contribution);
        }
    }

    private Contribution Contribute(IRow row, long time)
    {
        var counts = node.Aggregates.Select(call => call.Filter is null || Evaluator.Truth(call.Filter, row) == true).ToArray();
        var arguments = node.Aggregates
            .Select((call, index) => call.Argument is null || !counts[index] ? null : Evaluator.Evaluate(call.Argument, row))
            .ToArray();
        return new Contribution(time, counts, arguments);
    }

    private void PassWatermark(long watermark)
    {
        if (watermark > _watermark)
        {
            _watermark = watermark;
            Close(watermark, all: false);
        }
    }

    private void Close(long watermark, bool all)
    {
        foreach (var (window, groups) in _open.Values.Where(open => all || open.Window.End <= watermark).ToList())
        {
            _open.Remove(window.End);
            next.Advance(window.End);
            foreach (var (key, rows) in groups.All)
            {
                Emit(new WindowRow(node, window, key, rows));
            }
        }
    }

    private void Emit(WindowRow row)
    {
        try
        {
            _ = Enumerable.Range(0, row.Columns).Select(column => row[column]).ToList();
        }
        catch (RowError error)
        {
            var failed = tally.RowsBad;
            next.Push(row);
            tally.OpenQuestion ??= tally.RowsBad == failed ? error.Message : null;
            return;
        }

        next.Push(row);
    }
}
