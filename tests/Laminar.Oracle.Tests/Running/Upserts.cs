using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Running;

/// <summary>An upsert changelog as one of rows that come and go: what a reader does who keeps the last row of each key.</summary>
public static class Upserts
{
    public static Outcome Unfold(Outcome outcome, IReadOnlyList<int> keys, out string? broken)
    {
        var there = new Dictionary<string, object?[]>();
        var changes = new List<RowChange>();
        var ends = new List<int>();
        broken = null;
        for (var i = 0; i <= outcome.Changes.Count; i++)
        {
            while (ends.Count < outcome.Ends.Count && outcome.Ends[ends.Count] == i)
            {
                ends.Add(changes.Count);
            }

            if (i < outcome.Changes.Count)
            {
                broken ??= Apply(outcome.Changes[i], keys, there, changes) is { } reason ? $"change {i + 1}, {outcome.Changes[i].Kind.Text()} {Comparison.Text(outcome.Changes[i].Row)}: {reason}" : null;
            }
        }

        return outcome with { Changes = changes, Ends = ends };
    }

    private static string? Apply(RowChange change, IReadOnlyList<int> keys, Dictionary<string, object?[]> there, List<RowChange> changes)
    {
        var key = string.Join(" | ", keys.Select(column => Comparison.Text(change.Row[column])));
        if (there.Remove(key, out var before))
        {
            changes.Add(new RowChange(before, ChangeKind.Delete));
        }

        if (change.Kind.Weight() > 0)
        {
            there.Add(key, change.Row);
            changes.Add(new RowChange(change.Row, ChangeKind.Insert));
        }

        return change.Kind switch
        {
            ChangeKind.UpdateBefore => "in an upsert changelog",
            ChangeKind.Insert when before is not null => "its key was there",
            ChangeKind.UpdateAfter or ChangeKind.Delete when before is null => "its key was not there",
            ChangeKind.UpdateAfter when Comparison.Text(before!) == Comparison.Text(change.Row) => "nothing has changed",
            ChangeKind.Delete when Comparison.Text(before!) != Comparison.Text(change.Row) => "it was another row",
            _ => null,
        };
    }
}
