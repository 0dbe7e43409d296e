using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Diagnostics;
using Laminar.Compiler.Text;

namespace Laminar.Compiler.Binding;

/// <summary>The tail of an unknown-name message: the nearest name, else what there is.</summary>
internal static class NameSuggestion
{
    private const int MaxListed = 8;

    /// <summary>"; did you mean 'Price'?", or "; there are Ts, Symbol, Price".</summary>
    public static string Among(string name, IEnumerable<string> candidates)
    {
        var all = candidates.Where(x => x.Length > 0).Distinct().ToList();
        var nearest = Nearby(name, all);
        if (nearest.Length > 0)
        {
            return nearest;
        }

        return all.Count is 0 or > MaxListed ? string.Empty : "; there " + (all.Count == 1 ? "is " : "are ") + string.Join(", ", all);
    }

    /// <summary>As <see cref="Among"/>, without a list of what there is: for names that are many.</summary>
    public static string Nearby(string name, IEnumerable<string> candidates) =>
        DidYouMean.Find(name, candidates) is { } nearest ? "; did you mean '" + nearest + "'?" : string.Empty;

    /// <summary>The edit that goes with "did you mean"; none where no name is near.</summary>
    public static EquatableArray<SqlFix> Fix(string name, IEnumerable<string> candidates, TextSpan span) => DidYouMean.Find(name, candidates) is { } nearest
        ? EquatableArray.Of(new SqlFix("Change to " + nearest, span, nearest))
        : default;
}
