using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The sealed class that holds the stages, and a line for each thing a query can be asked.</summary>
internal sealed class RunEmitter
{
    private readonly PhysicalPlan _plan;
    private readonly QueryNames _names;
    private readonly StageTree _stages;

    public RunEmitter(PhysicalPlan plan, QueryNames names, PipelineNames root)
    {
        _plan = plan;
        _names = names;
        _stages = new StageTree(plan, names, root);
    }

    public void Emit(CodeWriter writer)
    {
        writer.Blank().Line($"/// <summary>The running query, for one type of sink{(_names.Late is null ? "" : " for each of its outputs")}.</summary>");
        var (late, constraint) = _names.Late is null ? ("", "") : (", TLate", $" where TLate : struct, {OperatorCatalog.Sink}<{_names.Late}>");
        writer.Block($"public sealed class {_names.Run}<TSink{late}> : {_names.Class} where TSink : struct, {OperatorCatalog.Sink}<{_names.Result}>{constraint}", () =>
        {
            foreach (var field in _stages.Fields)
            {
                writer.Line($"private {field.Type} {field.Name};").Blank();
            }

            EmitConstructor(writer);
            writer.Blank().Line("/// <inheritdoc/>").Line($"protected override ulong Layout => 0x{_plan.Layout:X16};");
            if (!MadeText.By(_plan))
            {
                writer.Blank().Line("/// <inheritdoc/>").Line("protected override bool MakesText => false;");
            }

            if (MadeText.OrTimeBy(_plan))
            {
                writer.Blank().Line("/// <inheritdoc/>").Line("protected override bool UsesClock => true;");
            }

            foreach (var field in _stages.Inputs)
            {
                EmitPushes(writer, field);
            }

            EmitForwards(writer);
            if (_plan.Inputs.Count > 1)
            {
                EmitInputs(writer);
            }
        });
    }

    private void EmitConstructor(CodeWriter writer) =>
        writer.Block($"internal {_names.Run}(TSink sink, {(_names.Late is null ? "" : "TLate late, ")}{_names.LookupParameters}{OperatorCatalog.QueryOptions}? options) : base(options)", () =>
        {
            foreach (var statement in _stages.Statements)
            {
                writer.Line(statement);
            }

            writer.Line(_stages.TextRows.Any() ? "Begin();" : "Restore();");
        });

    private void EmitPushes(CodeWriter writer, StageField field)
    {
        var row = _plan.Inputs[field.Input].PushedType;
        var input = _plan.Inputs.Count == 1 ? "" : ", " + Number(field.Input);
        EmitPush(writer, $"Push(global::System.ReadOnlySpan<{row}> rows)", "rows.Length" + input, field, "rows");
        if (TakesOne())
        {
            EmitTakeOne(writer, row, field);
        }
        else
        {
            EmitPush(writer, $"Push(in {row} row)", "1" + input, field, $"new global::System.ReadOnlySpan<{row}>(in row)");
        }

        if (_plan.Inputs[field.Input].IsPartitioned)
        {
            EmitPush(writer, $"Push(global::System.ReadOnlySpan<{row}> rows, int partition)", "rows.Length" + input, field, "rows, partition");
        }
    }

    private static void EmitPush(CodeWriter writer, string signature, string entered, StageField field, string rows)
    {
        writer.Blank().Line("/// <inheritdoc/>");
        writer.Block($"public override void {signature}", () => writer.Line($"using var turn = Enter({entered});").Line($"{field.Name}.Push({rows});"));
    }

    /// <summary>A row that the operator takes as it is pays for no more: what any other push needs stands apart, and is not inlined.</summary>
    private void EmitTakeOne(CodeWriter writer, string row, StageField field)
    {
        writer.Blank().Line("/// <inheritdoc/>").Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
        writer.Block($"public override void Push(in {row} row)", () => writer.Block($"if (!{field.Name}.TakeOne(in row))", () => writer.Line("PushOne(in row);")));
        writer.Blank().Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
        writer.Block($"private void PushOne(in {row} row)", () =>
        {
            writer.Line("using var turn = Enter(1);");
            if (_plan.Root.Stages[0] is WindowAggregateStage { Window.Kind: not WindowKind.Session })
            {
                writer.Line($"{field.Name}.MakeRoom();");
            }

            writer.Line($"{field.Name}.Push(new global::System.ReadOnlySpan<{row}>(in row));");
        });
    }

    /// <summary>Whether the one operator there is may be given single rows without the beginning and the end of a push: text and the time are made for one.</summary>
    private bool TakesOne() => _plan.Root is { Source: StreamLeaf leaf, Stages: { Count: 1 } stages }
        && (stages[0] is ProjectStage or WindowAggregateStage { CanFail: false, Changelog: null, Window.Kind: WindowKind.Session } || Holds(stages[0], _plan.Inputs[leaf.Input]))
        && _plan.Inputs[leaf.Input].Watermark is null
        && !MadeText.OrTimeBy(_plan);

    /// <summary>Whether single rows may wait for others: none can fail, and none points to text of the caller's.</summary>
    private static bool Holds(PhysicalStage stage, InputStream input) =>
        stage is WindowAggregateStage { CanFail: false, Changelog: null, Window.Kind: not WindowKind.Session }
        && input.Columns.All(column => column.Clr != ClrKind.Utf8);

    private void EmitForwards(CodeWriter writer)
    {
        Forward(writer, "AdvanceCore(long watermark)", _stages.Inputs, "Advance(watermark)");
        if (_plan.Inputs.Count > 1)
        {
            writer.Blank().Line("/// <inheritdoc/>").Line("protected override void CompleteCore() => CompleteInputs();");
        }
        else
        {
            Forward(writer, "CompleteCore()", _stages.Inputs, "Complete()");
        }

        if (_stages.TextRows.Any())
        {
            Forward(writer, "BeginCore()", _stages.TextRows, "Start()");
        }

        var clocked = _stages.Inputs.Where(field => _plan.Inputs[field.Input].Watermark is not null).ToList();
        if (clocked.Count > 0)
        {
            Forward(writer, "TickCore()", clocked, "Tick()");
        }

        Forward(writer, $"SaveCore(ref {OperatorCatalog.StateWriter} writer)", _stages.Fields, "Save(ref writer)");
        Forward(writer, $"LoadCore(ref {OperatorCatalog.StateReader} reader)", _stages.Fields, "Load(ref reader)");
        Forward(writer, $"ReportCore(ref {OperatorCatalog.QueryCounters} counters)", _stages.Fields, "Report(ref counters)");
        Forward(writer, "FreeCore()", _stages.Fields, "Free()");
    }

    private static void Forward(CodeWriter writer, string signature, IEnumerable<StageField> fields, string call)
    {
        var calls = fields.Select(field => $"{field.Name}.{call}").ToList();
        writer.Blank().Line("/// <inheritdoc/>");
        if (calls.Count == 1)
        {
            writer.Line($"protected override void {signature} => {calls[0]};");
            return;
        }

        writer.Block($"protected override void {signature}", () => calls.ForEach(one => writer.Line(one + ";")));
    }

    /// <summary>What concerns one of several inputs.</summary>
    private void EmitInputs(CodeWriter writer)
    {
        writer.Blank().Line("/// <inheritdoc/>").Line($"protected override int Inputs => {Number(_plan.Inputs.Count)};");
        var places = _plan.Inputs.Take(_plan.Inputs.Count - 1).Select((input, i) => $"row == typeof({input.PushedType}) ? {Number(i)} : ");
        writer.Blank().Line("/// <inheritdoc/>");
        writer.Line($"protected override int IndexOf(global::System.Type row) => {string.Concat(places)}{Number(_plan.Inputs.Count - 1)};");
        EmitWatermarks(writer);
        ForInput(writer, "AdvanceInput(int input, long watermark)", "Advance(watermark)");
        ForInput(writer, "CompleteInput(int input)", "Complete()");
        EmitAlignment(writer);
    }

    private void EmitWatermarks(CodeWriter writer)
    {
        var watched = _stages.Inputs.Where(field => _plan.Inputs[field.Input].Watermark is not null).ToList();
        if (watched.Count == 0)
        {
            return;
        }

        writer.Blank().Line("/// <inheritdoc/>").Line("protected override long WatermarkOf(int input) =>");
        writer.Continued(string.Concat(watched.Select(field => $"input == {Number(field.Input)} ? {field.Name}.Watermark : ")) + "long.MinValue;");
    }

    /// <summary>Streams that wait for each other.</summary>
    private void EmitAlignment(CodeWriter writer)
    {
        var groups = _stages.Inputs.Where(field => GroupOf(field) is not null).GroupBy(GroupOf).Where(group => group.Count() > 1).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        writer.Blank().Line("/// <inheritdoc/>");
        writer.Block("protected override bool IsPausedCore(int input)", () => writer.Block("switch (input)", () =>
        {
            foreach (var field in groups.SelectMany(group => group))
            {
                var others = groups.Single(group => group.Contains(field)).ToList();
                var drift = Literal.Long(_plan.Inputs[field.Input].Watermark!.Strategy.MaxDrift);
                writer.Line($"case {Number(field.Input)}:");
                writer.Continued($"return IsAhead({field.Name}.Watermark, {drift}, [{string.Join(", ", others.Select(x => Number(x.Input)))}], [{string.Join(", ", others.Select(x => x.Name + ".Watermark"))}]);");
            }

            writer.Line("default:").Continued("return false;");
        }));
    }

    private string? GroupOf(StageField field) => _plan.Inputs[field.Input].Watermark?.Strategy.AlignmentGroup;

    private void ForInput(CodeWriter writer, string signature, string call)
    {
        writer.Blank().Line("/// <inheritdoc/>");
        writer.Block($"protected override void {signature}", () => writer.Block("switch (input)", () =>
        {
            foreach (var field in _stages.Inputs)
            {
                writer.Line(field.Input == _plan.Inputs.Count - 1 ? "default:" : $"case {Number(field.Input)}:");
                writer.Continued($"{field.Name}.{call};\nbreak;");
            }
        }));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
