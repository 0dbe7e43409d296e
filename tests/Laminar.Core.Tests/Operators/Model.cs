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
    private readonly SortedDictionary<(long End, long Start), Dictionary<string, List<Row>>> _open = [];

    public Model(Func<Row, bool> keep, Func<Row, string> name, Func<IReadOnlyList<Row>, string?> value)
    {
        _keep = keep;
        _name = name;
        _value = value;
    }

    public long Watermark { get; private set; } = long.MinValue;

    public long Late { get; private set; }

    public long WithinLateness { get; private set; }

    public List<Result> Results { get; } = [];

    public void Push(Row row)
    {
        Advance(row.Time - TWindow.Delay);
        if (!_keep(row))
        {
            return;
        }

        var windows = WindowsOf(row.Time).ToList();
        if (windows.Max(w => w.End) + TWindow.Lateness <= Watermark)
        {
            Late++;
            return;
        }

        WithinLateness += windows.Max(w => w.End) <= Watermark ? 1 : 0;
        foreach (var window in windows.Where(w => w.End + TWindow.Lateness > Watermark))
        {
            Fold(window, row);
        }
    }

    public void Advance(long watermark)
    {
        Watermark = Math.Max(Watermark, watermark);
        while (_open.Count > 0 && _open.First() is var ((end, start), groups) && end + TWindow.Lateness <= Watermark)
        {
            foreach (var (name, rows) in groups)
            {
                if (_value(rows) is { } value)
                {
                    Results.Add(new Result(start, end, name, rows.Count, value));
                }
            }

            _open.Remove((end, start));
        }
    }

    private static IEnumerable<(long End, long Start)> WindowsOf(long time)
    {
        var last = time - Into(time, TWindow.Cumulates ? TWindow.Size : TWindow.Slide);
        if (TWindow.Cumulates)
        {
            for (var end = last + TWindow.Size; end > time; end -= TWindow.Slide)
            {
                yield return (end, last);
            }
        }
        else
        {
            for (var start = last; start > time - TWindow.Size; start -= TWindow.Slide)
            {
                yield return (start + TWindow.Size, start);
            }
        }
    }

    private static long Into(long time, long length) => (((time - TWindow.Offset) % length) + length) % length;

    private void Fold((long End, long Start) window, Row row)
    {
        if (!_open.TryGetValue(window, out var groups))
        {
            groups = _open[window] = [];
        }

        var name = _name(row);
        if (!groups.TryGetValue(name, out var rows))
        {
            rows = groups[name] = [];
        }

        rows.Add(row);
    }
}
