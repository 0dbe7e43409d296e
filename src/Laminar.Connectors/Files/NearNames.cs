using System;
using System.Collections.Generic;

namespace Laminar.Connectors;

/// <summary>The file that was probably meant.</summary>
internal static class NearNames
{
    /// <summary>The nearest name within a third of its length in edits, ignoring case; null where none is.</summary>
    public static string? Find(string wanted, IEnumerable<string> names)
    {
        string? best = null;
        var bestDistance = Math.Max(2, wanted.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance = Distance(wanted.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(name, best) < 0))
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static int Distance(string from, string to)
    {
        var last = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
            }

            (last, row) = (row, last);
        }

        return last[to.Length];
    }
}
