using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>
/// The fields of the running class and the statements that fill them. A pipeline is one struct, each stage inside the one before it; what follows a junction
/// is an object that the last stages of its inputs refer to.
/// </summary>
internal sealed class StageTree
{
    private readonly PhysicalPlan _plan;
    private readonly QueryNames _names;
    private readonly bool _makesText;
    private readonly List<Leaf> _leaves = [];
    private readonly List<string> _statements = [];
    private int _unions;
    private int _joins;

    public StageTree(PhysicalPlan plan, QueryNames names, PipelineNames root)
    {
        _plan = plan;
        _names = names;
        _makesText = MadeText.By(plan);
        Add(root, root.Stages.Count, $"{OperatorCatalog.SinkStage}<{names.Result}, TSink>", "new(Context, sink)");
        Fields = MakeFields();
    }

    /// <summary>In the order in which everything is asked of them.</summary>
    public EquatableArray<StageField> Fields { get; }

    /// <summary>Makes the stages.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>The fields that take an input's rows.</summary>
    public IEnumerable<StageField> Inputs => Fields.Where(x => x.Input >= 0).OrderBy(x => x.Input);

    /// <summary>The fields that have rows of the query's text.</summary>
    public IEnumerable<StageField> TextRows => Fields.Where(x => x.Input < 0);

    /// <param name="count">Its first stages that are operators of their own: what comes after them is part of the next one.</param>
    private void Add(PipelineNames names, int count, string next, string made)
    {
        var isInJoin = LookupNames.TakesResult(names.Pipeline, _makesText);
        for (var i = count - 1; i >= (isInJoin ? 1 : 0); i--)
        {
            var stage = names.Pipeline.Stages[i];
            made = StageText.New(stage, made, _names.LateRows);
            if (i > 0 && StageText.IsOne(names.Pipeline.Stages[i - 1], stage, _makesText))
            {
                i--;
                next = StageText.Type(names.Stages[i], (RankStage)stage, names.Stages[i + 1], Input(i), next);
            }
            else if (stage is RepeatStage repeat)
            {
                next = RepeatEmitter.Type(repeat, names.Stages[i - 1].Output, names.Stages[i], next);
            }
            else if (stage is ExpiryStage)
            {
                next = ExpiryEmitter.Type(names.Stages[i], names.Pipeline.Stages[i + 1], names.Stages[i + 1], next);
            }
            else
            {
                next = StageText.Type(stage, names.Stages[i], Input(i), next);
            }
        }

        string Input(int i) => i == 0 ? names.InputType : names.Stages[i - 1].Handed;

        switch (names.Pipeline.Source)
        {
            case StreamLeaf leaf:
                _leaves.Add(new Leaf(leaf.Input, next, made));
                break;
            case ValuesSource:
                _leaves.Add(new Leaf(-1, $"{OperatorCatalog.TextRows}<{names.InputType}, {names.Rows}, {next}>", $"new(Context, {made})"));
                break;
            case UnionSource:
                AddUnion(names, next, made);
                break;
            case JoinSource source:
                AddJoin(source.Join, names, next, made);
                break;
        }
    }

    private void AddUnion(PipelineNames names, string next, string made)
    {
        var union = "union" + Number(++_unions);
        var count = Number(names.Inputs.Count);
        _statements.Add($"var {union} = new {OperatorCatalog.Union}<{names.InputType}, {next}>({made}, {count});");
        for (var i = 0; i < names.Inputs.Count; i++)
        {
            var first = _leaves.Count;
            var (type, input) = ($"{OperatorCatalog.UnionInput}<{names.InputType}, {next}>", $"new({union}, {Number(i)}, {count})");
            if (names.InputType != names.RowType && PipelineTree.Changes(names.Inputs[i].Pipeline) == ChangeMode.Append)
            {
                // Rows that stay, among rows that are taken back.
                (type, input) = ($"{OperatorCatalog.Inserts}<{names.RowType}, {type}>", $"new(Context, {input})");
            }

            Add(names.Inputs[i], names.Inputs[i].Stages.Count, type, input);
            MakeLeaves(first);
        }
    }

    /// <summary>The left input's operators are made, and asked, before the right one's: the right one asks the join.</summary>
    private void AddJoin(JoinStage stage, PipelineNames names, string next, string made)
    {
        var join = "join" + Number(++_joins);
        var lookup = stage is LookupJoinStage ? LookupNames.Of(names, _makesText) : null;
        var type = lookup is null ? JoinOperator.Type(stage, names.Join!, next) : lookup.Type(stage, names.Join!, next);
        _statements.Add($"var {join} = new {type}{JoinOperator.New(stage, _names, made)};");
        for (var i = 0; i < names.Inputs.Count; i++)
        {
            var first = _leaves.Count;
            var isInJoin = i == 0 && lookup is { TakesProjection: true };
            var (input, end) = JoinOperator.Input(stage, lookup is null ? names.Join! : names.Join! with { Left = lookup.In }, isLeft: i == 0, type, join);
            Add(names.Inputs[i], names.Inputs[i].Stages.Count - (isInJoin ? 1 : 0), input, end);
            MakeLeaves(first);
        }
    }

    /// <summary>Leaves are made one after another, so that the latest operator is the leaf's first.</summary>
    private void MakeLeaves(int first)
    {
        for (var i = first; i < _leaves.Count; i++)
        {
            if (_leaves[i].Name.Length == 0)
            {
                var name = "leaf" + Number(i + 1);
                _statements.Add($"{_leaves[i].Type} {name} = {_leaves[i].Made};");
                if (_leaves[i].Input >= 0)
                {
                    _statements.Add("Context.EndInput();");
                }

                _leaves[i] = _leaves[i] with { Name = name };
            }
        }
    }

    private EquatableArray<StageField> MakeFields()
    {
        if (_leaves.Count == 1)
        {
            var (type, made) = Watched(_leaves[0].Input, _leaves[0].Type, _leaves[0].Name.Length > 0 ? _leaves[0].Name : _leaves[0].Made);
            var field = new StageField("_first", type, _leaves[0].Input);
            _statements.Add($"_first = {made};");
            return EquatableArray.Of(field);
        }

        var fields = new List<StageField>();
        for (var input = 0; input < _plan.Inputs.Count; input++)
        {
            var leaves = _leaves.Where(leaf => leaf.Input == input).ToList();
            var (type, made) = (leaves[leaves.Count - 1].Type, leaves[leaves.Count - 1].Name);
            for (var i = leaves.Count - 2; i >= 0; i--)
            {
                type = $"{OperatorCatalog.Fan}<{_plan.Inputs[input].PushedType}, {leaves[i].Type}, {type}>";
                made = $"new({leaves[i].Name}, {made})";
            }

            (type, made) = Watched(input, type, made);
            Add(new StageField(_plan.Inputs.Count == 1 ? "_first" : "_first" + Number(input + 1), type, input), made);
        }

        foreach (var leaf in _leaves.Where(leaf => leaf.Input < 0))
        {
            Add(new StageField("_rows" + Number(fields.Count + 1 - _plan.Inputs.Count), leaf.Type, -1), leaf.Name);
        }

        return fields.ToEquatableArray();

        void Add(StageField field, string made)
        {
            fields.Add(field);
            _statements.Add($"{field.Name} = {made};");
        }
    }

    /// <summary>The stream's watermark stands before everything that reads it.</summary>
    private (string Type, string Made) Watched(int input, string type, string made) => input >= 0 && _plan.Inputs[input].Watermark is not null
        ? ($"{OperatorCatalog.Watermarks}<{_plan.Inputs[input].PushedType}, {_names.Watermark(input)}, {type}>", $"new(Context, {made})")
        : (type, made);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The struct of a pipeline whose rows are no other's: its input, or -1 for rows of the text.</summary>
    private sealed record Leaf(int Input, string Type, string Made, string Name = "");
}

/// <summary>A field of the running class.</summary>
/// <param name="Input">The input whose rows it takes, or -1 where it has its own.</param>
internal sealed record StageField(string Name, string Type, int Input);
