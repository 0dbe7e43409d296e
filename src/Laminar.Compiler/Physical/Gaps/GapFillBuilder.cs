using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Physical;

/// <summary>The stage that fills gaps, with the filters and projections below it.</summary>
internal static class GapFillBuilder
{
    /// <param name="row">What the node's input columns are over the stage's input row.</param>
    public static GapFillStage Build(GapFillNode node, FusedRow row, ClrKind text)
    {
        var items = row.Columns.ToEquatableArray();
        var filter = row.Filters.ToEquatableArray();
        var keys = node.Partition.Cast<ColumnExpr>().ToList();
        var output = node.Output.Select((c, i) => c with { Clr = CanonicalTypes.Of(items[i], text) }).ToEquatableArray();
        return new GapFillStage(
            filter,
            items[node.TimeColumn],
            node.Input.Output[node.TimeColumn].TimeLag ?? 0,
            KeyLayoutBuilder.Build(keys.Select(x => items[x.Index]).ToEquatableArray(), keys.Select(x => x.Name).ToEquatableArray(), text),
            items,
            node.Columns,
            node.Spec,
            output,
            filter.Any(Failure.Of) || items.Zip(output, Failure.OfOutput).Any(fails => fails));
    }
}
