using System;
using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Binding;

/// <summary>The tail of an unknown-name message: the nearest name, else what there is.</summary>
internal static class DidYouMean
{
    private const int MaxListed = 8;
    private const int MaxLength = 64;

    /// <summary>"; did you mean 'Price'?", or "; there are Ts, Symbol, Price".</summary>
    public static string Among(string name, IEnumerable<string> candidates)
    {
        var all = candidates.Distinct().ToList();
        var nearest = Nearest(name, all);
        if (nearest is not null)
        {
            return "; did you mean '" + nearest + "'?";
        }

        return all.Count is 0 or > MaxListed ? string.Empty : "; there " + (all.Count == 1 ? "is " : "are ") + string.Join(", ", all);
    }

    /// <summary>As <see cref="Among"/>, without a list of what there is: for names that are many.</summary>
    public static string Nearby(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? "; did you mean '" + nearest + "'?" : string.Empty;

    private static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var folded = NameMatching.Fold(name);
        var limit = Math.Max(1, folded.Length / 3);
        string? best = null;
        foreach (var candidate in candidates.OrderBy(x => x, StringComparer.Ordinal))
        {
            var distance = Distance(folded, NameMatching.Fold(candidate), limit);
            if (distance <= limit && (best is null || distance < limit))
            {
                best = candidate;
                limit = distance;
            }
        }

        return best;
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours from one to the other; more than <paramref name="limit"/> counts as limit + 1.</summary>
    private static int Distance(string from, string to, int limit)
    {
        if (from.Length > MaxLength || to.Length > MaxLength || Math.Abs(from.Length - to.Length) > limit)
        {
            return limit + 1;
        }

        var table = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Step(table, from, to, i, j);
            }
        }

        return table[from.Length, to.Length];
    }

    private static int Step(int[,] table, string from, string to, int i, int j)
    {
        var change = table[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
