using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A windowed GROUP BY: constants of its window, what is read of a row, how it is folded in, and the row of a closed group.</summary>
internal static class WindowAggregateEmitter
{
    public static void Emit(CodeWriter writer, WindowAggregateStage stage, StageScope scope)
    {
        var names = scope.Names;
        var keyType = stage.Key.IsEmpty ? OperatorCatalog.NoKey : names.Key;
        KeyEmitter.Emit(writer, stage.Key, names.Key);
        StateEmitter.EmitStruct(writer, stage.Accumulators, names.State);
        var heading = $"private readonly struct {names.Spec} : {(stage.LateItems is not null ? OperatorCatalog.LateOfSessionsSpec : stage.Changelog is null ? OperatorCatalog.WindowAggregateSpec : OperatorCatalog.ChangelogAggregateSpec)}<{scope.InputType}, {keyType}, {names.State}, {names.Output}>";
        writer.Blank().Block(heading, () =>
        {
            EmitConstants(writer, stage);
            FilterEmitter.Emit(writer, stage, scope);
            writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {Time(stage, scope)};");
            if (stage.Counted is { } counted)
            {
                writer.Blank().Line($"public static bool Counts(in {scope.InputType} row) => {scope.Expressions(scope.Input).Condition(counted).Text};");
            }

            writer.Blank().Line($"public static {keyType} KeyOf(in {scope.InputType} row) => {Key(stage, scope)};");
            FoldEmitter.Emit(writer, scope, stage.Accumulators, isByArrival: stage.Changelog?.IsByArrival == true);
            FetchEmitter.Emit(writer, scope, stage.Accumulators);
            StateEmitter.EmitMembers(writer, stage.Accumulators, names.State);
            if (stage.LateItems is { } late)
            {
                EmitLate(writer, stage, late, scope, keyType);
                return;
            }

            new GroupEmitter(stage, scope).Emit(writer, keyType);
            if (stage.Changelog is not null)
            {
                ChangelogEmitter.Emit(writer, stage, stage.Changelog, scope, keyType);
            }
        });
    }

    /// <summary>Sessions are written nowhere; a late row is handed on.</summary>
    private static void EmitLate(CodeWriter writer, WindowAggregateStage stage, EquatableArray<Expr> items, StageScope scope, string keyType)
    {
        var names = scope.Names;
        writer.Blank().Block($"public static bool Write(in {OperatorCatalog.Window} window, in {keyType} key, in {names.State} state, out {names.Output} row)", () =>
        {
            writer.Line("row = default;");
            writer.Line("return false;");
        });
        var by = new LocalExpr("by", ClrKind.TimeSpan, SqlType.Interval, false);
        writer.Blank().Block($"public static void Map(in {scope.InputType} row, global::System.TimeSpan by, out {names.Output} result)", () =>
        {
            foreach (var line in RowEmitter.Fill("result", names.Output, scope.IsLast, stage.Output, items.Append(by).ToEquatableArray(), scope.Expressions(scope.Input)))
            {
                writer.Line(line);
            }
        });
    }

    private static void EmitConstants(CodeWriter writer, WindowAggregateStage stage)
    {
        var holdsText = stage.Key.Columns.Any(c => c.Kind == ClrKind.Utf8) || StateEmitter.HoldsText(stage.Accumulators)
            || stage.Changelog is not null && stage.Output.Any(c => c.Clr == ClrKind.Utf8);
        writer.Line($"public static long Size => {Literal.Long(stage.Window.Size)};").Blank();
        writer.Line($"public static long Slide => {Literal.Long(stage.Window.Slide)};").Blank();
        writer.Line($"public static long Offset => {Literal.Long(stage.Window.Offset)};").Blank();
        writer.Line($"public static bool Cumulates => {FilterEmitter.Bool(stage.Window.Kind == WindowKind.Cumulate)};").Blank();
        writer.Line($"public static long Lateness => {Literal.Long(stage.Lateness)};").Blank();
        writer.Line($"public static long Delay => {Delay(stage)};").Blank();
        writer.Line($"public static long Lag => {Literal.Long(stage.Lag)};").Blank();
        writer.Line($"public static bool Invertible => {FilterEmitter.Bool(StateEmitter.IsInvertible(stage.Accumulators))};").Blank();
        writer.Line($"public static bool HoldsText => {FilterEmitter.Bool(holdsText)};");
        writer.Blank().Line($"public static bool HoldsBlocks => {FilterEmitter.Bool(StateEmitter.HoldsBlocks(stage.Accumulators))};").Blank();
    }

    private static string Delay(WindowAggregateStage stage) => stage.IsFed ? OperatorCatalog.WatermarkDelay + ".Upstream" : Literal.Long(stage.Delay);

    /// <summary>A NULL time throws: the row is a bad one.</summary>
    private static string Time(WindowAggregateStage stage, StageScope scope)
    {
        if (stage.Changelog is { HasTime: false })
        {
            return "0";
        }

        var time = scope.Expressions(scope.Input).Value(stage.Time);
        return time.In(Precedence.Primary) + (time.MayBeNull ? "!.Value" : "") + ".Nanoseconds";
    }

    private static string Key(WindowAggregateStage stage, StageScope scope)
    {
        if (stage.Key.IsEmpty)
        {
            return "default";
        }

        var emitter = scope.Expressions(scope.Input);
        return $"new({string.Join(", ", stage.Key.Columns.Select(c => emitter.ValueAs(c.Value, c.Kind).AsArgument()))})";
    }
}
