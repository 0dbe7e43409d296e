using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The query's class: what users call, the sealed class with its stages inside, and what those are made of.</summary>
internal sealed class QueryEmitter
{
    private readonly PhysicalPlan _plan;
    private readonly QueryDeclaration _declaration;
    private readonly QueryNames _names;
    private readonly EquatableArray<StageNames> _stages;
    private readonly string _explained;
    private readonly CodeWriter _writer = new();

    public QueryEmitter(PhysicalPlan plan, QueryDeclaration declaration)
    {
        _plan = plan;
        _declaration = declaration;
        _names = new QueryNames(declaration);
        _stages = Enumerable.Range(0, plan.Stages.Count).Select(i => _names.Stage(i, plan)).ToEquatableArray();
        _explained = Explain.PlanPrinter.Explain(plan);
    }

    public string Emit()
    {
        SourceFile.Emit(_writer, _declaration, () =>
        {
            ClassEmitter.EmitRemarks(_writer, _explained);
            _writer.Block(ClassEmitter.Heading(_declaration, _names, _plan.Input.ClrName), EmitBody);
        });
        return _writer.ToString();
    }

    private void EmitBody()
    {
        ClassEmitter.EmitConstructor(_writer, _declaration);
        RowEmitter.EmitPublic(_writer.Blank(), _plan.Output, _names.Row);
        ClassEmitter.EmitPlan(_writer, _explained);
        EntryEmitter.EmitStart(_writer, _declaration, _names);
        EntryEmitter.EmitPush(_writer, _plan.Input.ClrName);
        EntryEmitter.EmitFiles(_writer, _plan.Input, _names);
        new RunEmitter(_plan, _names, _stages).Emit(_writer, _declaration);
        EmitStages();
        FilesEmitter.Emit(_writer, _plan, _names);
    }

    private void EmitStages()
    {
        var literals = new TextLiterals(_names.Literals, _plan.Text);
        var inputType = _plan.Input.ClrName;
        IColumnReader input = new SourceRow(_plan.Input);
        for (var i = 0; i < _stages.Count; i++)
        {
            var stage = _plan.Stages[i];
            var scope = new StageScope(_stages[i], inputType, input, i == _stages.Count - 1, literals);
            if (!scope.IsLast)
            {
                RowEmitter.EmitInternal(_writer.Blank(), stage.Output, _stages[i].Output);
            }

            EmitStage(stage, scope);
            inputType = _stages[i].Output;
            input = new InternalRow(stage.Output, inputType);
        }

        literals.Emit(_writer);
    }

    private void EmitStage(PhysicalStage stage, StageScope scope)
    {
        if (stage is WindowAggregateStage aggregate)
        {
            WindowAggregateEmitter.Emit(_writer, aggregate, scope);
        }
        else
        {
            ProjectEmitter.Emit(_writer, (ProjectStage)stage, scope);
        }
    }
}
