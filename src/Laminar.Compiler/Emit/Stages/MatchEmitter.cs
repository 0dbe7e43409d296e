using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Patterns of rows: the program, what is kept of a row, the conditions and the row that comes out.</summary>
internal static class MatchEmitter
{
    /// <summary>The type arguments that operator and spec have in common.</summary>
    public static string Arguments(MatchStage stage, StageNames names, string input) =>
        string.Join(", ", input, Key(stage, names), names.State, names.Kept, Ring(stage, names), names.Output);

    public static string Rows(MatchStage stage, StageNames names) => $"{OperatorCatalog.MatchRows}<{names.Kept}, {Ring(stage, names)}>";

    public static void Emit(CodeWriter writer, MatchStage stage, StageScope scope)
    {
        var names = scope.Names;
        KeyEmitter.Emit(writer, stage.Key, names.Key);
        StateEmitter.EmitStruct(writer, stage.Accumulators, names.State);
        RowEmitter.EmitInternal(writer.Blank(), stage.Kept, names.Kept);
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.MatchSpec}<{Arguments(stage, names, scope.InputType)}>", () =>
        {
            EmitConstants(writer, stage);
            FilterEmitter.Emit(writer, stage, scope);
            EmitRow(writer, stage, scope);
            EmitTests(writer, stage, scope);
            new MatchRowEmitter(stage, scope, isTest: false).EmitWrite(writer);
            EmitFold(writer, stage, scope);
            RowCodecEmitter.Emit(writer, stage.Kept, names.Kept, isPublic: false);
        });
    }

    private static string Ring(MatchStage stage, StageNames names) =>
        $"{(stage.Kept.Any(c => c.Clr == ClrKind.String) ? OperatorCatalog.ManagedRing : OperatorCatalog.NativeRing)}<{names.Kept}>";

    private static string Key(MatchStage stage, StageNames names) => stage.Key.IsEmpty ? OperatorCatalog.NoKey : names.Key;

    private static void EmitConstants(CodeWriter writer, MatchStage stage)
    {
        Constant("long", "Delay", stage.IsFed ? OperatorCatalog.WatermarkDelay + ".Upstream" : Literal.Long(stage.Delay));
        Constant("long", "Lag", Literal.Long(stage.Lag));
        Constant("bool", "RowCanFail", FilterEmitter.Bool(stage.RowCanFail));
        Constant("long", "Within", Literal.Long(stage.Within));
        Constant("int", "Before", Int(stage.Before));
        Constant("int", "Variables", Int(stage.Variables.Count));
        Constant(OperatorCatalog.MatchSkip, "Skip", OperatorCatalog.MatchSkip + "." + stage.Skip.To);
        Constant("global::System.ReadOnlySpan<byte>", "SkipVariables", Variables(stage.Members(stage.Skip.Variable)));
        Constant("bool", "AllRows", FilterEmitter.Bool(stage.AllRows));
        Constant("bool", "OmitsEmpty", FilterEmitter.Bool(stage.OmitsEmpty));
        Constant("bool", "TestsState", FilterEmitter.Bool(stage.TestsAggregates));
        Constant("bool", "WritesState", FilterEmitter.Bool(stage.WritesAggregates));
        Constant("bool", "HoldsText", FilterEmitter.Bool(stage.Key.Columns.Any(c => c.Kind == ClrKind.Utf8) || stage.Kept.Any(c => c.Clr == ClrKind.Utf8)));
        writer.Line("// " + MatchText.Of(stage.Pattern, stage.Variables.Select((_, i) => "v" + Int(i)).ToEquatableArray()));
        Constant("global::System.ReadOnlySpan<int>", "Program", "[" + string.Join(", ", stage.Program.Select(Int)) + "]");

        for (var i = 0; i < stage.Subsets.Count; i++)
        {
            writer.Line($"private static global::System.ReadOnlySpan<byte> {Subset(i)} => {Variables(stage.Subsets[i].Variables)};").Blank();
        }

        void Constant(string type, string name, string value) => writer.Line($"public static {type} {name} => {value};").Blank();
    }

    /// <summary>A variable, or a subset of them, as it is asked for.</summary>
    public static string Variable(MatchStage stage, int variable) => variable < stage.Variables.Count ? Int(variable) : Subset(variable - stage.Variables.Count);

    private static string Subset(int index) => "Subset" + Int(index + 1);

    private static string Variables(EquatableArray<int> variables) => variables.Count == 0 ? "default" : "[" + string.Join(", ", variables.Select(Int)) + "]";

    private static string Int(int value) => Literal.Long(value).TrimEnd('L');

    private static void EmitRow(CodeWriter writer, MatchStage stage, StageScope scope)
    {
        var names = scope.Names;
        var time = scope.Expressions(scope.Input).Value(stage.Time);
        writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {time.In(Precedence.Primary)}{(time.MayBeNull ? "!.Value" : "")}.Nanoseconds;");
        var members = RowEmitter.Members(stage.Kept, names.Kept);
        var kept = stage.TimeKept < 0 ? "0" : $"row.{members[stage.TimeKept]}{(stage.Kept[stage.TimeKept].Nullable ? "!.Value" : "")}.Nanoseconds";
        writer.Blank().Line($"public static long TimeOf(in {names.Kept} row) => {kept};");
        var emitter = scope.Expressions(scope.Input);
        var key = stage.Key.IsEmpty ? "default" : $"new({string.Join(", ", stage.Key.Columns.Select(c => emitter.ValueAs(c.Value, c.Kind).AsArgument()))})";
        writer.Blank().Line($"public static {Key(stage, names)} KeyOf(in {scope.InputType} row) => {key};");
        writer.Blank().Block($"public static {names.Kept} Hold(in {scope.InputType} row, {OperatorCatalog.StateHeap} heap)", () =>
        {
            writer.Line($"{names.Kept} kept = default;");
            var columns = stage.Kept.Take(stage.Values.Count).ToEquatableArray();
            foreach (var statement in RowEmitter.Fill("kept", names.Kept, isPublic: false, columns, stage.Values, scope.Expressions(scope.Input)))
            {
                writer.Line(statement);
            }

            writer.Line(stage.Kept.Any(c => c.Clr == ClrKind.Utf8) ? "return Move(in kept, heap);" : "return kept;");
        });
        writer.Blank().Line($"public static {names.Kept} Move(in {names.Kept} row, {OperatorCatalog.StateHeap} heap) =>").Continued(RowCodecEmitter.Kept(stage.Kept, names.Kept, _ => null) + ";");
    }

    /// <summary>A method for each variable that has a condition.</summary>
    private static void EmitTests(CodeWriter writer, MatchStage stage, StageScope scope)
    {
        var tested = Enumerable.Range(0, stage.Variables.Count).Where(i => stage.Conditions[i] is not ConstantExpr { Value: true }).ToList();
        var arms = string.Join(", ", tested.Select(i => $"{Int(i)} => Test{Int(i)}(in rows, in state)").Append("_ => true"));
        writer.Blank().Line($"public static bool Test(int variable, in {Rows(stage, scope.Names)} rows, in {scope.Names.State} state) => {(tested.Count == 0 ? "true" : $"variable switch {{ {arms} }}")};");
        foreach (var i in tested)
        {
            new MatchRowEmitter(stage, scope, isTest: true).EmitTest(writer, i, "Test" + Int(i));
        }
    }

    /// <summary>The last kept column is the variable that a row is taken for, which the filters of the aggregates read.</summary>
    private static void EmitFold(CodeWriter writer, MatchStage stage, StageScope scope)
    {
        var names = scope.Names;
        var signature = $"public static void Fold(ref {names.State} state, in {names.Kept} row, int variable, {OperatorCatalog.StateHeap} heap)";
        if (stage.Accumulators.Count == 0)
        {
            writer.Blank().Block(signature, () => writer.Line("// No aggregate is computed."));
            return;
        }

        var members = RowEmitter.Members(stage.Kept, names.Kept);
        writer.Blank().Block(signature, () => writer.Line("var kept = row;").Line($"kept.{members[members.Count - 1]} = variable;").Line("Add(ref state, in kept, 0, heap);"));
        FoldEmitter.Emit(writer, scope with { InputType = names.Kept, Input = new InternalRow(stage.Kept, names.Kept) }, stage.Accumulators);
    }
}
