using System;
using System.Collections.Generic;

namespace Laminar.Compiler.Text;

/// <summary>The name that was probably meant.</summary>
public static class DidYouMean
{
    /// <summary>
    /// The nearest of <paramref name="names"/>, ignoring case and underscores, or null where none is near: one edit (a letter added, dropped, changed,
    /// or two neighbours swapped) for every three letters, at least one. The first of equally near ones.
    /// </summary>
    public static string? Find(string wanted, IEnumerable<string> names)
    {
        var folded = Fold(wanted);
        string? best = null;
        var bestDistance = Math.Max(1, folded.Length / 3) + 1;
        foreach (var name in names)
        {
            var candidate = Fold(name);
            if (Math.Abs(candidate.Length - folded.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(folded, candidate);
            if (distance < bestDistance && distance < Math.Max(folded.Length, candidate.Length))
            {
                best = name;
                bestDistance = distance;
            }
        }

        return best;
    }

    private static string Fold(string name) => name.Replace("_", "").ToUpperInvariant();

    /// <summary>Edit distance with swaps of neighbours (optimal string alignment), in three rows.</summary>
    private static int Distance(string from, string to)
    {
        var before = new int[to.Length + 1];
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
                var change = from[i - 1] == to[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[to.Length];
    }
}
