using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>Gaps and islands: rows of one key in order of time, cut where the next is more than the gap away.</summary>
public static class Sessions
{
    public static List<(OpenWindow Window, List<Contribution> Rows)> Of(IReadOnlyList<Contribution> rows, long gap)
    {
        var sessions = new List<(OpenWindow Window, List<Contribution> Rows)>();
        foreach (var time in rows.Select(row => row.Time).Distinct().Order())
        {
            if (sessions.Count == 0 || time > sessions[^1].Window.End)
            {
                sessions.Add((new OpenWindow(time, time + gap), []));
            }

            sessions[^1] = (new OpenWindow(sessions[^1].Window.Start, time + gap), sessions[^1].Rows);
        }

        foreach (var (window, members) in sessions)
        {
            members.AddRange(rows.Where(row => row.Time >= window.Start && row.Time <= window.End - gap));
        }

        return sessions;
    }
}
