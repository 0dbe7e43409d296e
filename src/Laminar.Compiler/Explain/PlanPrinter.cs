using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Optimizer;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Explain;

/// <summary>EXPLAIN: what each operator does, what it keeps, when it emits, and what becomes of late rows.</summary>
public static class PlanPrinter
{
    public static string Explain(PhysicalPlan plan)
    {
        var text = new PlanText();
        Pipeline(text, plan.Root, plan);
        text.Line("sink");
        text.Item("rows", ChangelogPrinter.Mode(plan.Changes));
        text.Item("layout", plan.Layout.ToString("x16", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private static void Pipeline(PlanText text, PhysicalPipeline pipeline, PhysicalPlan plan)
    {
        var input = Source(text, pipeline.Source, plan);
        foreach (var stage in pipeline.Stages)
        {
            if (stage is WindowAggregateStage { LateItems: { } items } sessions)
            {
                LatePrinter.Print(text, sessions, items, input);
            }
            else if (stage is WindowAggregateStage aggregate)
            {
                WindowAggregatePrinter.Print(text, aggregate, input, plan);
            }
            else if (stage is OverStage over)
            {
                OverPrinter.Print(text, over, input);
            }
            else if (stage is MatchStage match)
            {
                MatchPrinter.Print(text, match, input);
            }
            else if (stage is GapFillStage gaps)
            {
                GapFillPrinter.Print(text, gaps, input);
            }
            else if (stage is RankStage rank)
            {
                RankPrinter.Print(text, rank);
            }
            else if (stage is RepeatStage repeat)
            {
                RepeatPrinter.Print(text, repeat);
            }
            else if (stage is ExpiryStage expiry)
            {
                ExpiryPrinter.Print(text, expiry, input);
            }
            else if (stage is TimeOrderStage order)
            {
                TimeOrderPrinter.Print(text, order, input);
            }
            else if (stage is UnnestStage unnest)
            {
                UnnestPrinter.Print(text, unnest, input);
            }
            else if (stage is ExpandStage expand)
            {
                ExpandPrinter.Print(text, expand, input);
            }
            else if (stage is ProbeStage probe)
            {
                ProbePrinter.Print(text, probe, input);
            }
            else if (stage is LateStage late)
            {
                LatePrinter.Print(text, late, input);
            }
            else if (stage is TopNStage top)
            {
                TopNPrinter.Print(text, top);
            }
            else
            {
                ProjectPrinter.Print(text, (ProjectStage)stage, input);
            }

            input = new StageInput(stage.Output) { Hold = stage is ProjectStage or ExpandStage or UnnestStage or RepeatStage ? input.Hold : null };
        }
    }

    private static StageInput Source(PlanText text, PipelineSource source, PhysicalPlan plan)
    {
        if (source is not StreamLeaf leaf)
        {
            JunctionPrinter.Print(text, source, input => Pipeline(text, input, plan));
            return new StageInput(PipelineTree.Columns(source));
        }

        var stream = plan.Inputs[leaf.Input];
        text.Line($"scan {Printable.Text(stream.Name)}");
        text.List("reads", stream.Columns.Count == 0 ? ["no columns"] : Names(stream));
        var input = new StageInput(stream);
        if (stream.Watermark is { } watermark)
        {
            WatermarkPrinter.Print(text, watermark, input.Sql);
        }

        return input;
    }

    /// <summary>The logical plan as bound, and after each pass of the optimiser that changed it.</summary>
    public static string ExplainPasses(LogicalQuery bound)
    {
        var before = LogicalPrinter.Print(bound);
        var text = new StringBuilder("-- bound\n").Append(before);
        foreach (var (pass, plan) in Passes.Trace(bound))
        {
            var after = LogicalPrinter.Print(plan);
            text.Append("-- ").Append(pass).Append('\n').Append(after == before ? "(no change)\n" : after);
            before = after;
        }

        return text.ToString();
    }

    private static IEnumerable<string> Names(InputStream input) =>
        input.Columns.Select(c => $"{Printable.Text(c.Name)} {TypeText.Of(c.Type)}{(c.Nullable ? "" : " NOT NULL")}");
}
