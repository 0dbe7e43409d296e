using System;
using System.Collections.Generic;
using System.Linq;
using Laminar.Oracle.Generation;
using Laminar.Reference;

namespace Laminar.Oracle.Running;

/// <summary>Makes a failing case smaller while it still fails: a simpler schedule, then fewer rows.</summary>
public static class Shrinker
{
    public static Case Shrink(Case failing)
    {
        var smaller = true;
        while (smaller)
        {
            smaller = false;
            foreach (var candidate in Candidates(failing))
            {
                if (Fails(candidate))
                {
                    failing = candidate;
                    smaller = true;
                    break;
                }
            }
        }

        return failing;
    }

    public static string Describe(Case @case)
    {
        var text = @case.Query.Text.ToString();
        var rows = @case.Rows.Select(row => $"\n    {row.Type.Type.Name} " + string.Join(", ", row.Type.Entry.Columns.Select((column, i) => (column.Name, Value: row.Values[i]))
            .Where(pair => text.Contains(pair.Name, StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair.Name + "=" + (pair.Value is Unreadable ? "unreadable" : Comparison.Text(pair.Value)))));
        return $"  rows ({@case.Rows.Count}):{string.Concat(rows)}\n  schedule: {@case.Schedule}";
    }

    private static bool Fails(Case candidate) => CaseRunner.Difference(candidate, out _) is not null;

    private static IEnumerable<Case> Candidates(Case failing)
    {
        if (failing.Schedule.Steps.Count > 1)
        {
            yield return failing with { Schedule = Schedule.OneBatch(failing.Rows.Count) };
            for (var i = 0; i < failing.Schedule.Steps.Count; i++)
            {
                if (failing.Schedule.Steps[i] is not Step.Batch { Rows: > 0 })
                {
                    yield return failing with { Schedule = new Schedule([.. failing.Schedule.Steps.Where((_, at) => at != i)]) };
                }
            }
        }

        for (var size = Math.Max(1, failing.Rows.Count / 2); size > 0; size /= 2)
        {
            for (var at = 0; at + size <= failing.Rows.Count; at += size)
            {
                yield return failing with { Rows = [.. failing.Rows.Take(at), .. failing.Rows.Skip(at + size)] };
            }
        }
    }
}
