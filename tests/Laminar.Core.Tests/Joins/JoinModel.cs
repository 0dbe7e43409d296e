using System.Collections.Generic;
using System.Linq;
using Laminar.Operators;

namespace Laminar.Core.Tests.Joins;

/// <summary>All rows that were on time, compared with each other in the end.</summary>
public static class JoinModel
{
    public static List<string> Pairs<TShape>(IReadOnlyList<Side> left, IReadOnlyList<Side> right)
        where TShape : struct, IShaped
    {
        var rights = right.Where(r => r.Key is not null).ToLookup(r => r.Key);
        var matches = left.Select(l => (Left: l, Rights: rights[l.Key].Where(r => Matches<TShape>(in l, r)).ToList())).ToList();
        var met = matches.SelectMany(m => m.Rights.Select(r => r.Number)).ToHashSet();
        var rows = TShape.Shape switch
        {
            JoinShape.Semi => matches.Where(m => m.Rights.Count > 0).Select(m => Alone(m.Left)),
            JoinShape.Anti => matches.Where(m => m.Rights.Count == 0).Select(m => Alone(m.Left)),
            JoinShape.Inner => matches.SelectMany(Both),
            _ => matches.SelectMany(m => m.Rights.Count == 0 ? [Alone(m.Left)] : Both(m))
                .Concat(right.Where(r => !met.Contains(r.Number)).Select(r => new Pair(0, r.Number, default, r.Name).Text())),
        };
        return [.. rows.Order()];
    }

    private static IEnumerable<string> Both((Side Left, List<Side> Rights) match) => match.Rights.Select(r => new Pair(match.Left.Number, r.Number, match.Left.Name, r.Name).Text());

    private static string Alone(Side left) => new Pair(left.Number, 0, left.Name, default).Text();

    private static bool Matches<TShape>(in Side left, Side right)
        where TShape : struct, IShaped =>
        left.Time - right.Time is >= -20 and <= 50 && JoinSpec<TShape>.Matches(in left, in right);
}
