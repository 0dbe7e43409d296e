using System.Collections.Generic;
using System.Linq;

namespace Laminar.Oracle.Running;

/// <summary>
/// What holds for every changelog: a row is taken back only while it is there; -U stands before the +U that takes its place, within one step; +U comes
/// after a -U.
/// </summary>
public static class ChangelogRules
{
    public static string? Broken(Outcome outcome)
    {
        var there = new Multiset();
        var ends = outcome.Ends.ToHashSet();
        for (var i = 0; i < outcome.Changes.Count; i++)
        {
            var (row, kind) = outcome.Changes[i];
            if (there.Add(row, kind.Weight()) < 0)
            {
                return $"change {i + 1}, {kind.Text()} {Comparison.Text(row)}: the row was not there";
            }

            if (kind == ChangeKind.UpdateBefore && (i + 1 == outcome.Changes.Count || ends.Contains(i + 1) || outcome.Changes[i + 1].Kind != ChangeKind.UpdateAfter))
            {
                return $"change {i + 1}, -U {Comparison.Text(row)}: no +U after it";
            }

            if (kind == ChangeKind.UpdateAfter && (i == 0 || outcome.Changes[i - 1].Kind != ChangeKind.UpdateBefore))
            {
                return $"change {i + 1}, +U {Comparison.Text(row)}: no -U before it";
            }
        }

        return null;
    }
}
