using System;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>Where pipelines come together, each input one level further in; and rows of the text.</summary>
internal static class JunctionPrinter
{
    public static void Print(PlanText text, PipelineSource source, Action<PhysicalPipeline> pipeline)
    {
        if (source is ValuesSource values)
        {
            text.Line("values");
            text.Item("rows", $"{values.Rows.Count.ToString(CultureInfo.InvariantCulture)}, pushed when the query starts");
            text.List("columns", values.Output.Select(Column));
            return;
        }

        if (source is JoinSource join)
        {
            JoinPrinter.Print(text, join, pipeline);
            return;
        }

        var union = (UnionSource)source;
        text.Line("union all");
        for (var i = 0; i < union.Inputs.Count; i++)
        {
            text.Inside(() =>
            {
                text.Line("input " + (i + 1).ToString(CultureInfo.InvariantCulture));
                text.Inside(() => pipeline(union.Inputs[i]));
            });
        }

        text.List("columns", union.Output.Select(Column));
        text.Item("watermark", "the least of its inputs'");
        text.Item("emits", ChangelogPrinter.Mode(PipelineTree.Changes(union)) + ", each row as it comes");
        text.Item("state", "none");
    }

    public static string Column(RowColumn column) =>
        $"{Printable.Text(column.Name)} {TypeText.Of(column.Type)}{(column.Nullable ? "" : " NOT NULL")}";
}
