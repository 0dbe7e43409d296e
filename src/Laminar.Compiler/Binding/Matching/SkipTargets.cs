using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>
/// Whether SKIP TO FIRST v or LAST v always gets past a match's first row, for else the same match would be found again. Goes by where the row of v that counts may stand in what a part
/// of the pattern matches.
/// </summary>
internal static class SkipTargets
{
    // What a part may match, as a set: no row; rows, none of them v's; rows, v's row the first; rows, v's row a later one.
    private const int Empty = 1;
    private const int None = 2;
    private const int AtFirst = 4;
    private const int Later = 8;

    /// <param name="variables">Those that it skips to.</param>
    public static bool GoesOn(RowPattern pattern, MatchSkip skip, EquatableArray<int> variables) =>
        skip.To is not (MatchSkipTo.First or MatchSkipTo.Last) || Of(pattern, skip, variables) == Later;

    private static int Of(RowPattern pattern, MatchSkip skip, EquatableArray<int> variables) => pattern switch
    {
        PatternVariable x => variables.Contains(x.Variable) ? AtFirst : None,
        PatternSequence x => x.Items.Aggregate(Empty, (before, item) => Then(before, Of(item, skip, variables), skip)),
        PatternAlternatives x => x.Items.Aggregate(0, (all, item) => all | Of(item, skip, variables)),
        PatternRepeat x => Repeat(Of(x.Item, skip, variables), x, skip),
        _ => Empty,
    };

    /// <summary>After three rounds a set of four cannot change any more by another one.</summary>
    private static int Repeat(int item, PatternRepeat repeat, MatchSkip skip)
    {
        var (some, all) = (Empty, repeat.Least == 0 ? Empty : 0);
        var rounds = repeat.Most < 0 ? repeat.Least + 4 : repeat.Most;
        for (var i = 1; i <= rounds; i++)
        {
            some = Then(some, item, skip);
            all |= i >= repeat.Least ? some : 0;
        }

        return all;
    }

    private static int Then(int before, int after, MatchSkip skip)
    {
        var all = 0;
        for (var x = 1; x <= Later; x <<= 1)
        {
            for (var y = 1; y <= Later; y <<= 1)
            {
                all |= (before & x) == 0 || (after & y) == 0 ? 0 : One(x, y, skip.To == MatchSkipTo.Last);
            }
        }

        return all;
    }

    private static int One(int before, int after, bool isLast)
    {
        if (before == Empty || after == Empty)
        {
            return before == Empty ? after : before;
        }

        var hasAfter = after is AtFirst or Later;
        return before == None ? (hasAfter ? Later : None) : isLast && hasAfter ? Later : before;
    }
}
