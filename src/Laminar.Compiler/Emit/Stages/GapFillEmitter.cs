using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Gaps: what is kept of a key's last row, and the rows that are made of it.</summary>
internal static class GapFillEmitter
{
    /// <summary>The type arguments that operator and spec have in common.</summary>
    public static string Arguments(GapFillStage stage, StageNames names, string input) => string.Join(", ", input, Key(stage, names), names.Kept, names.Output);

    public static void Emit(CodeWriter writer, GapFillStage stage, StageScope scope)
    {
        var names = scope.Names;
        KeyEmitter.Emit(writer, stage.Key, names.Key);
        RowEmitter.EmitInternal(writer.Blank(), stage.Kept, names.Kept);
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.GapFillSpec}<{Arguments(stage, names, scope.InputType)}>", () =>
        {
            EmitConstants(writer, stage);
            FilterEmitter.Emit(writer, stage, scope);
            EmitRow(writer, stage, scope);
            EmitKept(writer, stage, names);
            EmitFill(writer, stage, names);
            RowCodecEmitter.Emit(writer, stage.Kept, names.Kept, isPublic: false);
        });
    }

    private static string Key(GapFillStage stage, StageNames names) => stage.Key.IsEmpty ? OperatorCatalog.NoKey : names.Key;

    private static void EmitConstants(CodeWriter writer, GapFillStage stage)
    {
        Constant("long", "Lag", Literal.Long(stage.Lag));
        Constant("long", "Step", Literal.Long(stage.Spec.Step));
        Constant("long", "Offset", Literal.Long(stage.Spec.Offset));
        Constant("long", "MaxGap", Literal.Long(stage.Spec.MaxGap));
        Constant("bool", "Waits", FilterEmitter.Bool(stage.Spec.Waits));
        Constant("bool", "UntilWatermark", FilterEmitter.Bool(stage.Spec.UntilWatermark));
        Constant("bool", "HoldsText", FilterEmitter.Bool(stage.Key.Columns.Any(c => c.Kind == ClrKind.Utf8) || stage.Kept.Any(c => c.Clr == ClrKind.Utf8)));

        void Constant(string type, string name, string value) => writer.Line($"public static {type} {name} => {value};").Blank();
    }

    private static void EmitRow(CodeWriter writer, GapFillStage stage, StageScope scope)
    {
        var emitter = scope.Expressions(scope.Input);
        var time = emitter.Value(stage.Time);
        writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {time.In(Precedence.Primary)}{(time.MayBeNull ? "!.Value" : "")}.Nanoseconds;");
        emitter = scope.Expressions(scope.Input);
        var key = stage.Key.IsEmpty ? "default" : $"new({string.Join(", ", stage.Key.Columns.Select(c => emitter.ValueAs(c.Value, c.Kind).AsArgument()))})";
        writer.Blank().Line($"public static {Key(stage, scope.Names)} KeyOf(in {scope.InputType} row) => {key};");
        writer.Blank().Block($"public static void Map(in {scope.InputType} row, out {scope.Names.Output} made)", () =>
        {
            foreach (var statement in RowEmitter.Fill("made", scope.Names.Output, isPublic: false, stage.Output, stage.Items, scope.Expressions(scope.Input)))
            {
                writer.Line(statement);
            }
        });
    }

    private static void EmitKept(CodeWriter writer, GapFillStage stage, StageNames names)
    {
        var kept = RowEmitter.Members(stage.Kept, names.Kept);
        var made = RowEmitter.Members(stage.Output, names.Output);
        var fields = stage.KeptColumns.Select((column, i) => $"{kept[i]} = made.{made[column]}").ToList();
        var row = fields.Count == 0 ? "default" : $"new() {{ {string.Join(", ", fields)} }}";
        writer.Blank().Line($"public static {names.Kept} Hold(in {names.Output} made) => {row};");
        writer.Blank().Line($"public static {names.Kept} Move(in {names.Kept} row, {OperatorCatalog.StateHeap} heap) =>").Continued(RowCodecEmitter.Kept(stage.Kept, names.Kept, _ => null) + ";");
    }

    private static void EmitFill(CodeWriter writer, GapFillStage stage, StageNames names)
    {
        var kept = RowEmitter.Members(stage.Kept, names.Kept);
        var made = RowEmitter.Members(stage.Output, names.Output);
        writer.Blank().Block($"public static void Fill(in {names.Kept} last, long time, out {names.Output} filled)", () =>
        {
            writer.Line("filled = default;");
            for (var i = 0; i < made.Count; i++)
            {
                var value = stage.Columns[i] switch
                {
                    GapColumn.Time => $"new {OperatorCatalog.Timestamp}(time)",
                    GapColumn.Key or GapColumn.Carried => "last." + Of(i),
                    _ => null,
                };
                if (value is not null)
                {
                    writer.Line($"filled.{made[i]} = {value};");
                }
            }
        });
        writer.Blank().Block($"public static void Lean(in {names.Kept} last, in {names.Output} next, double part, ref {names.Output} filled)", () =>
        {
            for (var i = 0; i < made.Count; i++)
            {
                if (stage.Columns[i] == GapColumn.Between)
                {
                    writer.Line($"filled.{made[i]} = {OperatorCatalog.Numbers}.Interpolate(last.{Of(i)}, next.{made[i]}, part);");
                }
            }
        });

        string Of(int column) => kept[stage.KeptColumns.ToList().IndexOf(column)];
    }
}
