using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Reference;

/// <summary>
/// SESSION: rows of a key that are at most the gap apart are in one window, so that a row extends a session, makes one, or joins any number of them.
/// A row exactly the gap after the last still belongs, so a session closes when the watermark is past its end.
/// </summary>
public sealed class SessionStage(WindowAggregateNode node, Grouping grouping, Chain chain, IStage next, Tally tally)
    : WindowStage(node, grouping, chain, next, tally)
{
    protected override Int128 Fires(OpenWindow window) => (Int128)window.End + 1;

    protected override bool IsLate(long time, IRow row) => IsClosed(Joined(time, Touched(time, Grouping.KeyOf(row))));

    protected override void Fold(long time, object?[] key, Contribution contribution, int weight)
    {
        var touched = Touched(time, key);
        if (weight < 0)
        {
            touched.RemoveAll(group => group.Window.Start > time || group.Window.End - Gap < time);
        }

        touched.ForEach(group => Groups.Remove(group));
        var rows = touched.SelectMany(group => group.Rows).ToList();
        var all = new Group(default, key) { Rows = rows };
        if (weight > 0)
        {
            rows.Add(contribution);
        }
        else
        {
            all.Remove(contribution);
        }

        var shown = touched.SelectMany(group => group.Shown).ToList();
        var sessions = Sessions.Of(rows, Gap).Select(session => new Group(session.Window, key) { Rows = session.Rows }).ToList();
        if (sessions.Count == 0 && shown.Count == 0)
        {
            return;
        }

        if (sessions.Count == 0)
        {
            sessions.Add(new Group(touched[0].Window, key));
        }

        sessions[0].Shown.AddRange(shown);
        Groups.AddRange(sessions);
        sessions.ForEach(Changed);
        Groups.RemoveAll(group => group.Rows.Count == 0 && !group.Dirty);
    }

    private long Gap => Node.Window.Size;

    private List<Group> Touched(long time, object?[] key) => Groups.FindAll(group =>
        ValueOrder.SameAll(group.Key, key) && (Int128)time >= (Int128)group.Window.Start - Gap && time <= group.Window.End);

    private OpenWindow Joined(long time, List<Group> touched) => new(
        touched.Select(group => group.Window.Start).Append(time).Min(),
        touched.Select(group => group.Window.End).Append(Instant.Checked((Int128)time + Gap).Nanoseconds).Max());
}
