using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Core.Tests.Operators;

/// <summary>What a windowed query must give, computed the plain way: every window keeps its rows until the watermark passes its end.</summary>
public sealed class Model<TWindow> where TWindow : struct, IWindowing
{
    private readonly Func<Row, bool> _keep;
    private readonly Func<Row, string> _name;
    private readonly Func<IReadOnlyList<Row>, string?> _value;
    private readonly SortedDictionary<long, Dictionary<string, List<Row>>> _open = [];

    public Model(Func<Row, bool> keep, Func<Row, string> name, Func<IReadOnlyList<Row>, string?> value)
    {
        _keep = keep;
        _name = name;
        _value = value;
    }

    public long Watermark { get; private set; } = long.MinValue;

    public long Late { get; private set; }

    public List<Result> Results { get; } = [];

    public void Push(Row row)
    {
        Advance(row.Time - TWindow.Delay);
        if (!_keep(row))
        {
            return;
        }

        var last = row.Time - Into(row.Time, TWindow.Slide);
        if (last + TWindow.Size <= Watermark)
        {
            Late++;
            return;
        }

        for (var start = last; start > row.Time - TWindow.Size; start -= TWindow.Slide)
        {
            if (start + TWindow.Size > Watermark)
            {
                Fold(start, row);
            }
        }
    }

    public void Advance(long watermark)
    {
        Watermark = Math.Max(Watermark, watermark);
        while (_open.Count > 0 && _open.First() is var (start, groups) && start + TWindow.Size <= Watermark)
        {
            foreach (var (name, rows) in groups)
            {
                if (_value(rows) is { } value)
                {
                    Results.Add(new Result(start, start + TWindow.Size, name, rows.Count, value));
                }
            }

            _open.Remove(start);
        }
    }

    private static long Into(long time, long length) => (((time - TWindow.Offset) % length) + length) % length;

    private void Fold(long start, Row row)
    {
        if (!_open.TryGetValue(start, out var groups))
        {
            groups = _open[start] = [];
        }

        var name = _name(row);
        if (!groups.TryGetValue(name, out var rows))
        {
            rows = groups[name] = [];
        }

        rows.Add(row);
    }
}
