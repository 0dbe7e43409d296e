using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Binding;

/// <summary>A bound on two event times of which one end at least is told by the rows: what it is made of.</summary>
/// <param name="Lower">The constant that left - right is at least, where left rows have no end of their own.</param>
/// <param name="Upper">The constant that left - right is at most, where right rows have none.</param>
/// <param name="Conditions">The conditions that say so, and nothing else.</param>
internal sealed record OpenBound(int Left, int Right, long Lower, long Upper, JoinEnd? LeftEnd, JoinEnd? RightEnd, IReadOnlyList<Expr> Conditions)
{
    /// <summary>The first that bounds both sides; null where none does.</summary>
    /// <param name="conditions">Those of the pairs.</param>
    /// <param name="bounds">The constant bounds among them.</param>
    /// <param name="left">The event times of the left side.</param>
    /// <param name="right">The event times of the right side.</param>
    public static OpenBound? Of(IReadOnlyList<Expr> conditions, IReadOnlyList<(Expr Condition, TimeBound Bound)> bounds, IReadOnlyList<int> left, IReadOnlyList<int> right, int lefts)
    {
        var ends = conditions.SelectMany(x => EndBound.Of(x, lefts).Select(end => (Condition: x, End: end))).ToList();
        return ends.Count == 0 ? null : left.SelectMany(one => right.Select(other => Of(one, other))).FirstOrDefault(x => x is not null);

        OpenBound? Of(int one, int other)
        {
            var ofPair = bounds.Where(x => x.Bound.Left == one && x.Bound.Right == other).ToList();
            var all = ofPair.Count == 0 ? null : TimeBound.All(ofPair.Select(x => x.Bound));
            var ofLeft = all?.Lower is null ? ends.FirstOrDefault(x => x.End.IsOfLeft && x.End.Time == other && !IsTime(x.End.End.Value, one)) : default;
            var ofRight = all?.Upper is null ? ends.FirstOrDefault(x => !x.End.IsOfLeft && x.End.Time == one && !IsTime(x.End.End.Value, other)) : default;
            return all?.Lower is null && ofLeft.End is null || all?.Upper is null && ofRight.End is null ? null
                : new OpenBound(
                    one,
                    other,
                    all?.Lower ?? 0,
                    all?.Upper ?? 0,
                    ofLeft.End?.End,
                    ofRight.End?.End,
                    ofPair.Select(x => x.Condition).Concat(new[] { ofLeft, ofRight }.Where(x => x.End is { IsAll: true }).Select(x => x.Condition)).ToList());
        }
    }

    /// <summary>Of the event time itself a constant bound says it.</summary>
    private static bool IsTime(Expr value, int column) => value is ColumnExpr x && x.Index == column;
}
