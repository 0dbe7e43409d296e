using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The sealed class that holds the stages: one struct, each stage inside the one before it, and one line for each thing a query can be asked.</summary>
internal sealed class RunEmitter
{
    private readonly PhysicalPlan _plan;
    private readonly QueryNames _names;
    private readonly PipelineNames _root;

    public RunEmitter(PhysicalPlan plan, QueryNames names, PipelineNames root)
    {
        _plan = plan;
        _names = names;
        _root = root;
    }

    public void Emit(CodeWriter writer)
    {
        var input = _plan.Inputs[0].ClrName;
        writer.Blank().Line("/// <summary>The running query, for one type of sink.</summary>");
        writer.Block($"public sealed class {_names.Run}<TSink> : {_names.Class} where TSink : struct, {OperatorCatalog.Sink}<{_names.Result}>", () =>
        {
            writer.Line($"private {StageType(0)} _first;").Blank();
            writer.Block($"internal {_names.Run}(TSink sink, {OperatorCatalog.QueryOptions}? options) : base(options)", () =>
                writer.Line($"_first = {NewStages()};").Line("Restore();"));
            writer.Blank().Line("/// <inheritdoc/>").Line($"protected override ulong Layout => 0x{_plan.Layout:X16};");
            if (!MadeText.By(_plan))
            {
                writer.Blank().Line("/// <inheritdoc/>").Line("protected override bool MakesText => false;");
            }

            EmitPush(writer, $"Push(global::System.ReadOnlySpan<{input}> rows)", "rows.Length", "rows");
            EmitPush(writer, $"Push(in {input} row)", "1", $"new global::System.ReadOnlySpan<{input}>(in row)");
            EmitForwards(writer);
        });
    }

    private static void EmitPush(CodeWriter writer, string signature, string count, string rows)
    {
        writer.Blank().Line("/// <inheritdoc/>");
        writer.Block($"public override void {signature}", () => writer.Line($"using var turn = Enter({count});").Line($"_first.Push({rows});"));
    }

    private static void EmitForwards(CodeWriter writer)
    {
        Forward("AdvanceCore(long watermark)", "Advance(watermark)");
        Forward("CompleteCore()", "Complete()");
        Forward($"SaveCore(ref {OperatorCatalog.StateWriter} writer)", "Save(ref writer)");
        Forward($"LoadCore(ref {OperatorCatalog.StateReader} reader)", "Load(ref reader)");
        Forward($"ReportCore(ref {OperatorCatalog.QueryCounters} counters)", "Report(ref counters)");
        Forward("FreeCore()", "Free()");

        void Forward(string signature, string call) =>
            writer.Blank().Line("/// <inheritdoc/>").Line($"protected override void {signature} => _first.{call};");
    }

    private string StageType(int index)
    {
        if (index == _root.Stages.Count)
        {
            return $"{OperatorCatalog.SinkStage}<{_names.Result}, TSink>";
        }

        var names = _root.Stages[index];
        var input = index == 0 ? _root.InputType : _root.Stages[index - 1].Handed;
        return StageText.Type(_root.Pipeline.Stages[index], names, input, StageType(index + 1));
    }

    /// <summary>Target-typed: the field's type has said it all.</summary>
    private string NewStages()
    {
        var text = "new(Context, sink)";
        foreach (var stage in _root.Pipeline.Stages.Reverse())
        {
            text = StageText.New(stage, text);
        }

        return text;
    }
}
