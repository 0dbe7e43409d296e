using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Names the stages of a plan in the order in which rows flow, numbered where there are several.</summary>
internal sealed class PlanNames
{
    private readonly PhysicalPlan _plan;
    private readonly QueryNames _names;
    private readonly bool _isNumbered;
    private int _stages;
    private int _junctions;
    private int _joins;

    private PlanNames(PhysicalPlan plan, QueryNames names)
    {
        _plan = plan;
        _names = names;
        _isNumbered = PipelineTree.Stages(plan).Count() > 1;
    }

    public static PipelineNames Of(PhysicalPlan plan, QueryNames names) => new PlanNames(plan, names).Of(plan.Root, names.Row);

    private PipelineNames Of(PhysicalPipeline pipeline, string output)
    {
        var joined = pipeline.Stages.Count == 0 ? output : pipeline.Source is StreamLeaf ? "" : _names.Unused("Joined" + Number(++_junctions));
        var join = pipeline.Source is JoinSource ? Join(joined) : null;
        var inputs = PipelineTree.Inputs(pipeline.Source).Select((input, i) => Of(input, join is null ? joined : i == 0 ? join.Left : join.Right)).ToEquatableArray();
        var stages = new List<StageNames>();
        for (var i = 0; i < pipeline.Stages.Count; i++)
        {
            // The first rows are rows of the stage before.
            var stage = pipeline.Stages[i];
            stages.Add(Stage(stage, stage is TopNStage or RankStage or ExpiryStage ? stages[i - 1].Output : i == pipeline.Stages.Count - 1 ? output : null));
        }

        var text = pipeline.Source is ValuesSource ? _names.Unused("Rows" + Number(_junctions)) : "";
        var rows = pipeline.Source is StreamLeaf leaf ? _plan.Inputs[leaf.Input].PushedType : joined;
        var changes = PipelineTree.Changes(pipeline.Source) != ChangeMode.Append;
        return new PipelineNames(pipeline, rows, changes ? $"{OperatorCatalog.Change}<{rows}>" : rows, output, text, stages.ToEquatableArray(), inputs) { Join = join };
    }

    private JoinNames Join(string output)
    {
        var number = Number(++_joins);
        return new JoinNames(_names.Unused("Join" + number), _names.Unused("JoinKey" + number), _names.Unused("Left" + number), _names.Unused("Right" + number), output);
    }

    private StageNames Stage(PhysicalStage stage, string? output)
    {
        var number = Number(++_stages);
        var suffix = _isNumbered ? number : "";
        return new StageNames(
            _names.Unused("Stage" + number),
            _names.Unused("Key" + suffix),
            _names.Unused("State" + suffix),
            output ?? _names.Unused("Row" + number))
        {
            Kept = stage is OverStage or MatchStage or GapFillStage ? _names.Unused("Kept" + suffix) : string.Empty,
            HandsChanges = stage.Changes != ChangeMode.Append,
        };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
