using System.Collections.Generic;
using System.Linq;

namespace Laminar.Compiler.Logical;

/// <summary>A join as plans print it.</summary>
internal static class JoinText
{
    public static string Of(JoinNode join)
    {
        var spec = join.Spec;
        var parts = spec.Keys.Select(key => SqlPrinter.ByName.Print(key.Left) + " = " + SqlPrinter.ByName.Print(key.Right)).Concat(Bounds(spec)).ToList();
        if (spec.Residual is { } residual)
        {
            parts.Add(SqlPrinter.ByName.Print(residual));
        }

        return $"{spec.GetType().Name} {spec.Shape} on {string.Join(" and ", parts)}";
    }

    private static string End(JoinEnd end) => SqlPrinter.ByName.Print(end.Value) + (end.By == 0 ? "" : " by " + WindowText.Interval(end.By));

    private static string Direction(AsofJoin join) => join.Direction switch
    {
        AsofDirection.Preceding => join.TakesEqual ? ">=" : ">",
        AsofDirection.Following => join.TakesEqual ? "<=" : "<",
        _ => "nearest",
    };

    private static IEnumerable<string> Bounds(JoinSpec spec) => spec switch
    {
        IntervalJoin { LeftEnd: null, RightEnd: null } x => [$"{x.Left.Name} - {x.Right.Name} from {WindowText.Interval(x.Lower)} to {WindowText.Interval(x.Upper)}"],
        IntervalJoin x => [
            x.RightEnd is { } ofRight ? $"{x.Left.Name} up to {End(ofRight)}" : $"{x.Left.Name} - {x.Right.Name} at most {WindowText.Interval(x.Upper)}",
            x.LeftEnd is { } ofLeft ? $"{x.Right.Name} up to {End(ofLeft)}" : $"{x.Left.Name} - {x.Right.Name} at least {WindowText.Interval(x.Lower)}"],
        AsofJoin x => [$"{(x.IsOfVersions ? "version at " : "")}{x.Left.Name} {Direction(x)} {x.Right.Name}{(x.Before is { } before ? ", before by " + WindowText.Interval(before) : "")}{(x.Direction == AsofDirection.Preceding ? "" : ", after by " + WindowText.Interval(x.After))}"],
        WindowJoin x => [$"windows {x.Left.Name} = {x.Right.Name}"],
        _ => [],
    };
}
