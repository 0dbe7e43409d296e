using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Rows that wait for the watermark: their time, what waits of them, and keeping it.</summary>
internal static class TimeOrderEmitter
{
    public static void Emit(CodeWriter writer, TimeOrderStage stage, StageScope scope)
    {
        var row = scope.Names.Output;
        writer.Blank().Block($"private readonly struct {scope.Names.Spec} : {OperatorCatalog.TimeOrderSpec}<{scope.InputType}, {row}>", () =>
        {
            writer.Line($"public static long Delay => {(stage.IsFed ? OperatorCatalog.WatermarkDelay + ".Upstream" : Literal.Long(stage.Delay))};").Blank();
            writer.Line($"public static long Lag => {Literal.Long(stage.Lag)};").Blank();
            writer.Line($"public static bool HoldsText => {FilterEmitter.Bool(stage.Output.Any(c => c.Clr == ClrKind.Utf8))};").Blank();
            FilterEmitter.Emit(writer, stage, scope);
            var time = scope.Expressions(scope.Input).Value(stage.Time);
            writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {time.In(Precedence.Primary)}{(time.MayBeNull ? "!.Value" : "")}.Nanoseconds;");
            writer.Blank().Block($"public static void Map(in {scope.InputType} row, out {row} result)", () =>
            {
                foreach (var statement in RowEmitter.Fill("result", row, isPublic: false, stage.Output, stage.Items, scope.Expressions(scope.Input)))
                {
                    writer.Line(statement);
                }
            });
            writer.Blank().Line($"public static {row} KeepRow(in {row} row, {OperatorCatalog.StateHeap} heap) =>").Continued(RowCodecEmitter.Kept(stage.Output, row, _ => null) + ";");
            RowCodecEmitter.Emit(writer, stage.Output, row, isPublic: false);
        });
    }
}
