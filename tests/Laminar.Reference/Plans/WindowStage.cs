using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>A windowed GROUP BY, a row at a time: time and watermark, close, filter, late, key, arguments, fold.</summary>
public sealed class WindowStage(WindowAggregateNode node, Chain chain, HashSet<int> needed, long delay, long lag, bool afterWindow, IStage next, Tally tally) : IStage
{
    private readonly SortedDictionary<long, (OpenWindow Window, Groups Groups)> _open = [];
    private long _watermark = long.MinValue;

    public void Push(IRow row)
    {
        try
        {
            var time = chain.Unfiltered(row)[node.TimeColumn] is Instant instant ? instant.Nanoseconds : throw new RowError("the event time is NULL");
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

        var key = node.Keys.Select(expression => Plain(Evaluator.Evaluate(expression, row))).ToArray();
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
        var counts = new bool[node.Aggregates.Count];
        var arguments = new object?[node.Aggregates.Count];
        var indices = Enumerable.Range(0, counts.Length).OrderBy(i => !IsNeeded(i)).ToList();
        foreach (var i in indices)
        {
            try
            {
                var call = node.Aggregates[i];
                counts[i] = call.Filter is null || Evaluator.Truth(call.Filter, row) == true;
                arguments[i] = call.Argument is null || !counts[i] ? null : Evaluator.Evaluate(call.Argument, row);
            }
            catch (RowError error) when (!IsNeeded(i))
            {
                tally.OpenQuestion ??= error.Message;
            }
        }

        return new Contribution(time, counts, arguments);
    }

    /// <summary>Zeros of every sign and scale are one group, which is written 0.</summary>
    private static object? Plain(object? key) => key switch
    {
        0m => 0m,
        0.0 => 0.0,
        0f => 0f,
        _ => key,
    };

    private bool IsNeeded(int aggregate) => needed.Contains(node.Keys.Count + aggregate);

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
                if (afterWindow)
                {
                    AskWhoIsFirst(rows);
                }

                Emit(new WindowRow(node, window, key, rows));
            }
        }
    }

    /// <summary>Rows that a window wrote have one time, and groups no order: which of them is first or last is open.</summary>
    private void AskWhoIsFirst(IReadOnlyList<Contribution> rows)
    {
        foreach (var (call, i) in node.Aggregates.Select((call, i) => (call, i)).Where(pair => pair.call.Kind is AggregateKind.FirstValue or AggregateKind.LastValue))
        {
            var counted = rows.Where(row => row.Counts[i]).ToList();
            var time = call.Kind == AggregateKind.FirstValue ? counted.Min(row => (long?)row.Time) : counted.Max(row => (long?)row.Time);
            var values = counted.Where(row => row.Time == time).Select(row => row.Arguments[i]).ToList();
            tally.OpenQuestion ??= values.TrueForAll(value => ValueOrder.Same(value, values[0])) ? null : "the first of equal times";
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
