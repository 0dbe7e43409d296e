using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A window over rows: what is kept of a row, how it is folded in and out, and the row that comes out.</summary>
internal static class OverEmitter
{
    /// <summary>The type arguments that operator and spec have in common.</summary>
    public static string Arguments(OverStage stage, StageNames names, string input) =>
        string.Join(", ", input, Key(stage, names), names.State, names.Kept, Ring(stage, names), names.Output);

    public static string Ring(OverStage stage, StageNames names)
    {
        var ring = !stage.KeepsRows ? OperatorCatalog.NoRing
            : !stage.Holds && stage.MostKept == 1 && !stage.FoldsKept && !stage.Frame.EndsBefore ? OperatorCatalog.PreviousRow
            : !stage.Frame.ByRange && !stage.WaitsForValue && stage.MostKept <= 2 ? OperatorCatalog.LastRows
            : stage.Kept.Any(c => c.Clr == ClrKind.String) ? OperatorCatalog.ManagedRing
            : OperatorCatalog.NativeRing;
        return $"{ring}<{names.Kept}>";
    }

    public static void Emit(CodeWriter writer, OverStage stage, StageScope scope)
    {
        var names = scope.Names;
        KeyEmitter.Emit(writer, stage.Key, names.Key);
        StateEmitter.EmitStruct(writer, stage.Accumulators, names.State);
        RowEmitter.EmitInternal(writer.Blank(), stage.Kept, names.Kept);
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.OverSpec}<{Arguments(stage, names, scope.InputType)}>", () =>
        {
            EmitConstants(writer, stage);
            FilterEmitter.Emit(writer, stage, scope);
            EmitRow(writer, stage, scope);
            var has = stage.Only < 0 ? "true" : HasValue(stage, stage.Only, names.Kept);
            writer.Blank().Line($"public static bool Stays(in {names.Kept} row) => {has};");
            EmitTests(writer, stage, names.Kept);
            EmitFold(writer, stage, scope);
            new OverRowEmitter(stage, scope).Emit(writer);
            StateEmitter.EmitCodec(writer, stage.Accumulators, names.State);
            RowCodecEmitter.Emit(writer, stage.Kept, names.Kept, isPublic: false);
        });
    }

    private static string Key(OverStage stage, StageNames names) => stage.Key.IsEmpty ? OperatorCatalog.NoKey : names.Key;

    private static void EmitConstants(CodeWriter writer, OverStage stage)
    {
        var frame = stage.Frame;
        var holdsText = stage.Key.Columns.Any(c => c.Kind == ClrKind.Utf8) || StateEmitter.HoldsText(stage.Accumulators) || stage.Kept.Any(c => c.Clr == ClrKind.Utf8);
        Constant("bool", "HasTime", FilterEmitter.Bool(stage.Time is not null));
        Constant("long", "Delay", stage.IsFed ? OperatorCatalog.WatermarkDelay + ".Upstream" : Literal.Long(stage.Delay));
        Constant("long", "Lag", Literal.Long(stage.Lag));
        Constant("bool", "ByRange", FilterEmitter.Bool(frame.ByRange));
        var before = frame.Preceding == OverFrame.Unbounded ? -1 : System.Math.Max(frame.Preceding, 0);
        Constant("long", "Reach", frame.ByRange ? Literal.Long(before) : "-1");
        Constant("int", "Preceding", Literal.Long(frame.ByRange ? -1 : before).TrimEnd('L'));
        Constant("long", "After", Literal.Long(System.Math.Max(-frame.Preceding, 0)));
        Constant("long", "Behind", Literal.Long(System.Math.Max(-frame.Following, 0)));
        Constant("long", "Until", Literal.Long(frame.ByRange ? System.Math.Max(frame.Following, 0) : 0));
        Constant("bool", "RowCanFail", FilterEmitter.Bool(stage.RowCanFail));
        Constant("bool", "Drops", FilterEmitter.Bool(stage.Having.Count > 0));
        Constant("bool", "Removes", FilterEmitter.Bool(stage.Removes));
        Constant("int", "Ahead", Literal.Long(frame.ByRange ? 0 : System.Math.Max(frame.Following, 0)).TrimEnd('L'));
        Constant("bool", "Skips", FilterEmitter.Bool(stage.Only >= 0));
        Constant("int", "Depth", Literal.Long(stage.Depth).TrimEnd('L'));
        Constant("bool", "HoldsText", FilterEmitter.Bool(holdsText));

        void Constant(string type, string name, string value) => writer.Line($"public static {type} {name} => {value};").Blank();
    }

    /// <summary>What is read of a row: its time and partition, and what is kept.</summary>
    private static void EmitRow(CodeWriter writer, OverStage stage, StageScope scope)
    {
        var names = scope.Names;
        writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {Time(stage, scope)};");
        var members = RowEmitter.Members(stage.Kept, names.Kept);
        writer.Blank().Line($"public static long TimeOf(in {names.Kept} row) => {(stage.TimeKept < 0 ? "0" : $"row.{members[stage.TimeKept]}{(stage.Kept[stage.TimeKept].Nullable ? "!.Value" : "")}.Nanoseconds")};");
        var emitter = scope.Expressions(scope.Input);
        var key = stage.Key.IsEmpty ? "default" : $"new({string.Join(", ", stage.Key.Columns.Select(c => emitter.ValueAs(c.Value, c.Kind).AsArgument()))})";
        writer.Blank().Line($"public static {Key(stage, names)} KeyOf(in {scope.InputType} row) => {key};");
        writer.Blank().Block($"public static {names.Kept} Hold(in {scope.InputType} row, {OperatorCatalog.StateHeap} heap)", () =>
        {
            writer.Line($"{names.Kept} kept = default;");
            foreach (var statement in RowEmitter.Fill("kept", names.Kept, isPublic: false, stage.Kept, stage.Values, scope.Expressions(scope.Input)))
            {
                writer.Line(statement);
            }

            writer.Line(stage.Kept.Any(c => c.Clr == ClrKind.Utf8) ? "return Move(in kept, heap);" : "return kept;");
        });
        writer.Blank().Line($"public static {names.Kept} Move(in {names.Kept} row, {OperatorCatalog.StateHeap} heap) =>").Continued(RowCodecEmitter.Kept(stage.Kept, names.Kept, _ => null) + ";");
    }

    /// <summary>For functions that look through their frame for rows that have a value.</summary>
    private static void EmitTests(CodeWriter writer, OverStage stage, string kept)
    {
        foreach (var column in stage.Results.Where(x => x.Call is { IgnoresNulls: true, Only: null }).Select(x => x.Column).Distinct())
        {
            writer.Blank().Block($"private readonly struct {Test(column)} : {OperatorCatalog.HasValue}<{kept}>", () =>
                writer.Line($"public static bool Of(in {kept} row) => {HasValue(stage, column, kept)};"));
        }
    }

    public static string Test(int column) => "Has" + (column + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string HasValue(OverStage stage, int column, string kept) =>
        stage.Kept[column].Nullable ? $"row.{RowEmitter.Members(stage.Kept, kept)[column]} is not null" : "true";

    private static string Time(OverStage stage, StageScope scope)
    {
        if (stage.Time is null)
        {
            return "0";
        }

        var time = scope.Expressions(scope.Input).Value(stage.Time);
        return time.In(Precedence.Primary) + (time.MayBeNull ? "!.Value" : "") + ".Nanoseconds";
    }

    private static void EmitFold(CodeWriter writer, OverStage stage, StageScope scope)
    {
        var names = scope.Names;
        var signature = $"public static void Add(ref {names.State} state, in {scope.InputType} row, in {names.Kept} kept, long time, {OperatorCatalog.StateHeap} heap)";
        var remove = $"public static void Remove(ref {names.State} state, in {names.Kept} row, long time, {OperatorCatalog.StateHeap} heap)";
        if (stage.Accumulators.Count == 0)
        {
            writer.Blank().Block(signature, () => writer.Line("// No aggregate is computed."));
            writer.Blank().Block(remove, () => writer.Line("// No aggregate is computed."));
            return;
        }

        writer.Blank().Line(signature + " =>").Continued($"Add(ref state, in {(stage.FoldsKept ? "kept" : "row")}, time, heap);");
        var folded = stage.FoldsKept ? scope with { InputType = names.Kept, Input = new InternalRow(stage.Kept, names.Kept) } : scope;
        FoldEmitter.Emit(writer, folded, stage.Accumulators);
        if (stage.Removes)
        {
            FoldEmitter.Emit(writer, folded, stage.Accumulators, "Remove");
        }
        else
        {
            writer.Blank().Block(remove, () => writer.Line("// Not called: no row leaves the frame."));
        }
    }
}
