using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The left rows of a temporal probe join: the members of IProbe.</summary>
internal static class ProbeEmitter
{
    public static void Emit(CodeWriter writer, ProbeStage stage, StageScope scope)
    {
        var names = scope.Names;
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.ProbeSpec}<{scope.InputType}, {names.Handed}>", () =>
        {
            // Constants lie in the assembly's own data: a span over them allocates nothing.
            writer.Line($"public static global::System.ReadOnlySpan<long> Offsets => [{string.Join(", ", stage.Offsets.Select(Literal.Long))}];").Blank();
            writer.Line($"public static long Lag => {Literal.Long(stage.Lag)};").Blank();
            writer.Line($"public static bool IsToldOfLateRows => {FilterEmitter.Bool(stage.IsOverStream)};").Blank();
            FilterEmitter.Emit(writer, stage, scope);
            var time = scope.Expressions(scope.Input).Value(stage.Time);
            writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {time.In(Precedence.Primary)}{(time.MayBeNull ? "!.Value" : "")}.Nanoseconds;");
            var offset = new LocalExpr("offset", ClrKind.TimeSpan, SqlType.Interval, false);
            var probe = new LocalExpr("probe", ClrKind.Timestamp, SqlType.Timestamp, false);
            var items = stage.Items.Append(offset).Append(probe).ToEquatableArray();
            writer.Blank().Block($"public static void Map(in {scope.InputType} row, global::System.TimeSpan offset, {OperatorCatalog.Timestamp} probe, out {names.Handed} result)", () =>
            {
                foreach (var line in RowEmitter.Fill("result", names.Output, scope.IsLast, stage.Output, items, scope.Expressions(scope.Input)))
                {
                    writer.Line(line);
                }
            });
        });
    }
}
