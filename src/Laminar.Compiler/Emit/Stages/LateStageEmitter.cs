using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Late rows as rows of the plan: the members of ILate.</summary>
internal static class LateStageEmitter
{
    public static void Emit(CodeWriter writer, LateStage stage, StageScope scope)
    {
        var names = scope.Names;
        var window = stage.Window;
        var isRising = window.Kind == WindowKind.Cumulate;
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.LateSpec}<{scope.InputType}, {names.Handed}>", () =>
        {
            writer.Line($"public static long Size => {Literal.Long(window.Size)};").Blank();
            writer.Line($"public static long Every => {Literal.Long(isRising ? window.Size : window.Slide)};").Blank();
            writer.Line($"public static long Offset => {Literal.Long(window.Offset)};").Blank();
            writer.Line($"public static long Lateness => {Literal.Long(stage.Lateness)};").Blank();
            writer.Line($"public static long Lag => {Literal.Long(stage.Lag)};").Blank();
            writer.Line($"public static bool IsToldOfLateRows => {FilterEmitter.Bool(stage.IsOverStream)};").Blank();
            FilterEmitter.Emit(writer, stage, scope);
            var time = scope.Expressions(scope.Input).Value(stage.Time);
            writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {time.In(Precedence.Primary)}{(time.MayBeNull ? "!.Value" : "")}.Nanoseconds;");
            var by = new LocalExpr("by", ClrKind.TimeSpan, SqlType.Interval, false);
            writer.Blank().Block($"public static void Map(in {scope.InputType} row, global::System.TimeSpan by, out {names.Handed} result)", () =>
            {
                foreach (var line in RowEmitter.Fill("result", names.Output, scope.IsLast, stage.Output, stage.Items.Append(by).ToEquatableArray(), scope.Expressions(scope.Input)))
                {
                    writer.Line(line);
                }
            });
        });
    }
}
