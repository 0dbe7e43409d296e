using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Binding;

/// <summary>What GROUPING SETS, CUBE and ROLLUP mean as a list of sets, each of several expressions.</summary>
internal static class GroupingSetList
{
    /// <summary>The sets of an item that is more than one expression; null where they are more than anyone wants.</summary>
    public static IReadOnlyList<IReadOnlyList<ExpressionSyntax>>? Of(GroupItem item) => item.Kind switch
    {
        "ROLLUP" => Rollup(item),
        "CUBE" => item.Sets.Count < 9 ? Cube(item) : null,
        _ => item.Sets.Select(set => (IReadOnlyList<ExpressionSyntax>)set).ToList(),
    };

    /// <summary>(a, b, c), (a, b), (a), ().</summary>
    private static List<IReadOnlyList<ExpressionSyntax>> Rollup(GroupItem item) =>
        Enumerable.Range(0, item.Sets.Count + 1).Select(left => Joined(item.Sets.Take(item.Sets.Count - left))).ToList();

    /// <summary>Every choice of the sets: (a, b), (a), (b), ().</summary>
    private static List<IReadOnlyList<ExpressionSyntax>> Cube(GroupItem item)
    {
        var count = item.Sets.Count;
        return Enumerable.Range(0, 1 << count).Select(without => Joined(item.Sets.Where((_, i) => (without >> (count - 1 - i) & 1) == 0))).ToList();
    }

    private static IReadOnlyList<ExpressionSyntax> Joined(IEnumerable<EquatableArray<ExpressionSyntax>> sets) => sets.SelectMany(set => set).ToList();
}
