using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Core.Tests.Operators;

/// <summary>What sessions must come to, computed the plain way: each keeps its rows, a row joins all that it touches.</summary>
public sealed class SessionModel<TWindow> where TWindow : struct, IWindowing
{
    private readonly Func<Row, bool> _keep;
    private readonly Func<Row, string> _name;
    private readonly Func<IReadOnlyList<Row>, string?> _value;
    private readonly Dictionary<string, List<Session>> _open = [];
    private long _next = long.MaxValue;
    private long _arrivals;

    public SessionModel(Func<Row, bool> keep, Func<Row, string> name, Func<IReadOnlyList<Row>, string?> value)
    {
        _keep = keep;
        _name = name;
        _value = value;
    }

    public long Watermark { get; private set; } = long.MinValue;

    public long Late { get; private set; }

    public long WithinLateness { get; private set; }

    public long Joined { get; private set; }

    public long Open => _open.Values.Sum(s => s.Count);

    public List<Result> Results { get; } = [];

    public void Push(Row row)
    {
        Advance(row.Time - TWindow.Delay);
        if (!_keep(row))
        {
            return;
        }

        var name = _name(row);
        if (!_open.TryGetValue(name, out var sessions))
        {
            sessions = _open[name] = [];
        }

        var touched = sessions.Where(s => row.Time >= s.First - TWindow.Size && row.Time <= s.Last + TWindow.Size).ToList();
        if (touched.Count == 0 && row.Time + TWindow.Size + TWindow.Lateness < Watermark)
        {
            Late++;
            return;
        }

        Joined += touched.Count > 1 ? 1 : 0;
        sessions.RemoveAll(touched.Contains);
        var joined = new Session(
            Math.Min(row.Time, touched.Select(s => s.First).DefaultIfEmpty(row.Time).Min()),
            Math.Max(row.Time, touched.Select(s => s.Last).DefaultIfEmpty(row.Time).Max()),
            touched.SelectMany(s => s.Rows).Append((_arrivals++, row)).ToList());
        sessions.Add(joined);
        WithinLateness += joined.Last + TWindow.Size < Watermark ? 1 : 0;
        _next = Math.Min(_next, CloseOf(joined));
    }

    public void Advance(long watermark)
    {
        Watermark = Math.Max(Watermark, watermark);
        if (Watermark < _next)
        {
            return;
        }

        foreach (var (name, session) in _open.SelectMany(k => k.Value.Where(s => CloseOf(s) <= Watermark).Select(s => (k.Key, s))).ToList())
        {
            _open[name].Remove(session);
            var rows = session.Rows.OrderBy(r => r.At).Select(r => r.Row).ToList();
            if (_value(rows) is { } value)
            {
                Results.Add(new Result(session.First, session.Last + TWindow.Size, name, rows.Count, value));
            }
        }

        _next = _open.Values.SelectMany(s => s).Select(CloseOf).DefaultIfEmpty(long.MaxValue).Min();
    }

    private static long CloseOf(Session session) => session.Last + TWindow.Size + TWindow.Lateness + 1;

    private sealed record Session(long First, long Last, List<(long At, Row Row)> Rows);
}
