using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>GAP_FILL as plans print it.</summary>
internal static class GapText
{
    public static string Of(GapFillNode node) => WindowText.Interval(node.Spec.Step)
        + (node.Spec.Offset == 0 ? string.Empty : " offset " + WindowText.Interval(node.Spec.Offset))
        + " on " + node.Output[node.TimeColumn].Name
        + List(node, " by ", GapColumn.Key)
        + List(node, " locf ", GapColumn.Carried)
        + List(node, " interpolate ", GapColumn.Between)
        + " max gap " + WindowText.Interval(node.Spec.MaxGap)
        + (node.Spec.UntilWatermark ? " until watermark" : string.Empty);

    private static string List(GapFillNode node, string what, GapColumn column)
    {
        var names = node.Output.Where((_, i) => node.Columns[i] == column).Select(x => SqlName.Of(x.Name)).ToList();
        return names.Count == 0 ? string.Empty : what + string.Join(", ", names);
    }
}
