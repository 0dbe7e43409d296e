using System.Globalization;
using System.Text;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>What the saved state of a join depends on: its kind, its bounds, its keys and the rows that it keeps.</summary>
internal static class JoinFingerprint
{
    public static void Describe(JoinStage join, StringBuilder text)
    {
        text.AppendFormat(CultureInfo.InvariantCulture, "|join {0} {1}", join.GetType().Name, join.Shape);
        if (join is IntervalJoinStage interval)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, " from {0} to {1} lag {2} {3}", interval.Lower, interval.Upper, interval.LeftLag, interval.RightLag);
            text.AppendFormat(CultureInfo.InvariantCulture, "{0}{1}", interval.LeftEnd is { } ofLeft ? $" left end {ofLeft.Column} {ofLeft.By}" : "", interval.RightEnd is { } ofRight ? $" right end {ofRight.Column} {ofRight.By}" : "");
        }

        if (join is AsofJoinStage asof)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture, " {0} {1} before {2} after {3} lag {4} {5} changes {6}", asof.Direction, asof.TakesEqual, asof.Before, asof.After, asof.LeftLag, asof.RightLag, asof.RightChanges);
        }

        if (join is LookupJoinStage lookup)
        {
            text.Append(" identity ").Append(string.Join(" ", lookup.Identity));
        }

        if (join is RegularJoinStage regular)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture, " ttl {0} {1} lag {2} {3} times {4} {5}", regular.LeftSide.Ttl > 0, regular.RightSide.Ttl > 0, regular.LeftSide.Lag, regular.RightSide.Lag, regular.LeftSide.Time, regular.RightSide.Time);
        }

        text.Append("|key");
        foreach (var key in join.Keys.Layout.Columns)
        {
            text.Append(' ').Append(key.Kind);
        }

        Describe(join.Left, "|left", text);
        Describe(join.Right, "|right", text);
    }

    private static void Describe(EquatableArray<RowColumn> columns, string side, StringBuilder text)
    {
        text.Append(side);
        foreach (var column in columns)
        {
            text.Append(' ').Append(column.Clr).Append(column.Nullable ? "?" : "");
        }
    }
}
