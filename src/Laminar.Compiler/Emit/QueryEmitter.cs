using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The query's class: what users call, the sealed class with its stages inside, and what those are made of.</summary>
internal sealed class QueryEmitter
{
    private readonly PhysicalPlan _plan;
    private readonly QueryDeclaration _declaration;
    private readonly QueryNames _names;
    private readonly PipelineNames _root;
    private readonly string _explained;
    private readonly CodeWriter _writer = new();

    public QueryEmitter(PhysicalPlan plan, QueryDeclaration declaration)
    {
        _plan = plan;
        _declaration = declaration;
        _names = new QueryNames(declaration, plan.Changes != ChangeMode.Append, plan.Late is not null) { Lookups = LookupParameter.Of(plan.Asked.Select(x => (x.Table.Name, x.Asked.ClrName))) };
        _root = PlanNames.Of(plan, _names);
        _explained = Explain.PlanPrinter.Explain(plan);
    }

    public string Emit()
    {
        SourceFile.Emit(_writer, _declaration, () =>
        {
            ClassEmitter.EmitRemarks(_writer, _explained);
            _writer.Block(ClassEmitter.Heading(_declaration, _names, _plan.Inputs.Select(input => input.PushedType)), EmitBody);
        });
        return _writer.ToString();
    }

    private void EmitBody()
    {
        ClassEmitter.EmitConstructor(_writer, _declaration);
        RowEmitter.EmitPublic(_writer.Blank(), _plan.Output, _names.Row);
        if (_plan.Late is { } late)
        {
            LateEmitter.EmitRow(_writer.Blank(), late.Columns, _names);
        }

        ClassEmitter.EmitPlan(_writer, _explained);
        EntryEmitter.EmitStart(_writer, _names);
        EntryEmitter.EmitPushes(_writer, _plan.Inputs);
        EntryEmitter.EmitFiles(_writer, _plan.Inputs, _names);
        new RunEmitter(_plan, _names, _root).Emit(_writer);
        EmitStages();
        FilesEmitter.Emit(_writer, _plan, _names);
    }

    private void EmitStages()
    {
        var literals = new TextLiterals(_names.Literals, _plan.Text);
        for (var i = 0; i < _plan.Inputs.Count; i++)
        {
            if (_plan.Inputs[i].Watermark is not null)
            {
                WatermarksEmitter.Emit(_writer, _plan.Inputs[i], _names.Watermark(i), literals);
            }
        }

        EmitPipeline(_root, literals);
        literals.Emit(_writer);
    }

    private void EmitPipeline(PipelineNames names, TextLiterals literals)
    {
        var (input, inputType) = EmitSource(names, literals);
        for (var i = 0; i < names.Stages.Count; i++)
        {
            var stage = names.Pipeline.Stages[i];
            var output = names.Stages[i].Output;
            var scope = new StageScope(names.Stages[i], inputType, input, output == _names.Row, literals);
            if (output != names.OutputType && stage is not (TopNStage or RankStage or ExpiryStage))
            {
                RowEmitter.EmitInternal(_writer.Blank(), stage.Output, output, isCompared: stage is WindowAggregateStage { Changelog: not null });
            }

            if (stage is ExpiryStage expiry)
            {
                ExpiryEmitter.Emit(_writer, expiry, scope, names.Pipeline.Stages[i + 1], names.Stages[i + 1]);
            }
            else if (stage is RepeatStage repeat)
            {
                RepeatEmitter.Emit(_writer, repeat, scope, names.Pipeline.Stages[i - 1].Output);
            }
            else
            {
                EmitStage(stage, scope);
            }

            inputType = names.Stages[i].Handed;
            input = new InternalRow(stage.Output, output, stage.Changes != ChangeMode.Append);
        }
    }

    /// <summary>What stands below a pipeline's stages: nothing for a stream; the rows of a junction, and its inputs; the rows of the text.</summary>
    private (IColumnReader Input, string Type) EmitSource(PipelineNames names, TextLiterals literals)
    {
        if (names.Pipeline.Source is StreamLeaf leaf)
        {
            return (new SourceRow(_plan.Inputs[leaf.Input]), names.InputType);
        }

        var columns = PipelineTree.Columns(names.Pipeline.Source);
        if (names.RowType != names.OutputType)
        {
            RowEmitter.EmitInternal(_writer.Blank(), columns, names.RowType, isCompared: PipelineTree.Inputs(names.Pipeline.Source).Any(IsCompared));
        }

        var input = new InternalRow(columns, names.RowType, names.InputType != names.RowType);
        if (names.Pipeline.Source is ValuesSource values)
        {
            TextRowsEmitter.Emit(_writer, values, names, new ExpressionEmitter(input, literals));
        }

        if (names.Pipeline.Source is JoinSource join)
        {
            RowEmitter.EmitInternal(_writer.Blank(), join.Join.Left, names.Join!.Left, IsCompared(join.Left) || join.Join is RegularJoinStage { LeftSide.Stays: false });
            RowEmitter.EmitInternal(_writer.Blank(), join.Join.Right, names.Join.Right, join.Right is { } right && IsCompared(right) || join.Join is RegularJoinStage { RightSide.Stays: false } or LookupJoinStage { RightStays: false });
            JoinOperator.Emit(_writer, join.Join, names.Join, names.RowType == _names.Row, literals);
        }

        foreach (var below in names.Inputs)
        {
            EmitPipeline(below, literals);
        }

        return (input, names.InputType);
    }

    /// <summary>Whether its last operator compares the rows that it hands on.</summary>
    private static bool IsCompared(PhysicalPipeline pipeline) => pipeline.Stages.Count == 0
        ? PipelineTree.Inputs(pipeline.Source).Any(IsCompared)
        : pipeline.Stages[pipeline.Stages.Count - 1] is WindowAggregateStage { Changelog: not null };

    private void EmitStage(PhysicalStage stage, StageScope scope)
    {
        if (stage is WindowAggregateStage aggregate)
        {
            WindowAggregateEmitter.Emit(_writer, aggregate, scope);
            if (aggregate.Late is { } late)
            {
                LateEmitter.EmitMaker(_writer, late, _names, scope);
            }
        }
        else if (stage is OverStage over)
        {
            OverEmitter.Emit(_writer, over, scope);
        }
        else if (stage is MatchStage match)
        {
            MatchEmitter.Emit(_writer, match, scope);
        }
        else if (stage is GapFillStage gaps)
        {
            GapFillEmitter.Emit(_writer, gaps, scope);
        }
        else if (stage is RankStage rank)
        {
            RankEmitter.Emit(_writer, rank, scope);
        }
        else if (stage is TimeOrderStage order)
        {
            TimeOrderEmitter.Emit(_writer, order, scope);
        }
        else if (stage is UnnestStage unnest)
        {
            UnnestEmitter.Emit(_writer, unnest, scope);
        }
        else if (stage is ExpandStage expand)
        {
            ExpandEmitter.Emit(_writer, expand, scope);
        }
        else if (stage is ProbeStage probe)
        {
            ProbeEmitter.Emit(_writer, probe, scope);
        }
        else if (stage is LateStage rows)
        {
            LateStageEmitter.Emit(_writer, rows, scope);
        }
        else if (stage is TopNStage top)
        {
            TopNEmitter.Emit(_writer, top, scope);
        }
        else
        {
            ProjectEmitter.Emit(_writer, (ProjectStage)stage, scope);
        }
    }
}
