using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The order of ranked rows, their partition, their ranks, and keeping them.</summary>
internal static class RankEmitter
{
    public static void Emit(CodeWriter writer, RankStage stage, StageScope scope)
    {
        var row = scope.Names.Output;
        var keyType = stage.Key.IsEmpty ? OperatorCatalog.NoKey : scope.Names.Key;
        KeyEmitter.Emit(writer, stage.Key, scope.Names.Key);
        writer.Blank().Block($"private readonly struct {scope.Names.Spec} : {(stage.ClosesBy < 0 ? OperatorCatalog.RankedRow : OperatorCatalog.ClosingRank)}<{row}, {keyType}>", () =>
        {
            Constant("int", "Limit", stage.Limit.ToString(CultureInfo.InvariantCulture));
            Constant("bool", "TakesBack", FilterEmitter.Bool(stage.ReadsChangelog));
            Constant("bool", "HoldsText", FilterEmitter.Bool(stage.Output.Any(c => c.Clr == ClrKind.Utf8)));
            Constant("bool", "KeyHoldsText", FilterEmitter.Bool(stage.Key.Columns.Any(c => c.Kind == ClrKind.Utf8)));
            Constant(OperatorCatalog.Ranking, "Ranking", $"{OperatorCatalog.Ranking}.{stage.Kind}");
            Constant("bool", "ShowsRank", FilterEmitter.Bool(stage.Shown.Count > 0));
            Constant("bool", "ShowsOthers", FilterEmitter.Bool(stage.ShowsOthers));
            if (stage.ClosesBy >= 0)
            {
                Constant("long", "Lag", Literal.Long(stage.Lag));
                var time = RowEmitter.Members(stage.Output, row)[stage.ClosesBy] + (stage.Output[stage.ClosesBy].Nullable ? "!.Value" : "");
                writer.Line($"public static long TimeOf(in {row} row) => row.{time}.Nanoseconds;").Blank();
            }

            EmitKey(writer, stage, scope, keyType);
            var all = (stage.ReadsChangelog ? TopNEmitter.All(stage.Order, stage.Output, stage.Shown.Select(x => x.Column)) : stage.Order).ToList();
            writer.Blank().Block($"public static int Compare(in {row} left, in {row} right)", () => TopNEmitter.EmitCompare(writer, stage.Output, row, all));
            writer.Blank().Block($"public static bool ComesBefore(in {row} left, in {row} right)", () => TopNEmitter.EmitBefore(writer, stage.Output, row, all));
            EmitTied(writer, stage, row);
            EmitRanks(writer, stage, row);
            writer.Blank().Line($"public static {row} Keep(in {row} row, {OperatorCatalog.StateHeap} heap) =>").Continued(RowCodecEmitter.Kept(stage.Output, row, _ => null) + ";");
            RowCodecEmitter.Emit(writer, stage.Output, row, isPublic: false);
        });

        void Constant(string type, string name, string value) => writer.Line($"public static {type} {name} => {value};").Blank();
    }

    private static void EmitRanks(CodeWriter writer, RankStage stage, string row)
    {
        var members = RowEmitter.Members(stage.Output, row);
        var one = stage.Shown.Count == 1 ? $"row with {{ {members[stage.Shown[0].Column]} = rank }}" : "row";
        writer.Blank().Line($"public static {row} WithRank(in {row} row, long rank) => {one};");
        var all = stage.Shown.Count == 0 ? "row" : $"row with {{ {string.Join(", ", stage.Shown.Select(x => $"{members[x.Column]} = ranks.{x.Kind}"))} }}";
        writer.Blank().Line($"public static {row} WithRanks(in {row} row, in {OperatorCatalog.RowRanks} ranks) => {all};");
        var differ = stage.Shown.Count == 0 ? "false" : string.Join(" || ", stage.Shown.Select(x => $"left.{x.Kind} != right.{x.Kind}"));
        writer.Blank().Line($"public static bool Differ(in {OperatorCatalog.RowRanks} left, in {OperatorCatalog.RowRanks} right) => {differ};");
    }

    private static void EmitKey(CodeWriter writer, RankStage stage, StageScope scope, string keyType)
    {
        var row = scope.Names.Output;
        var emitter = scope.Expressions(new InternalRow(stage.Output, row));
        var key = stage.Key.IsEmpty ? "default" : $"new({string.Join(", ", stage.Key.Columns.Select(c => emitter.ValueAs(c.Value, c.Kind).AsArgument()))})";
        writer.Line($"public static {keyType} KeyOf(in {row} row) => {key};");
    }

    private static void EmitTied(CodeWriter writer, RankStage stage, string row)
    {
        if (!stage.ReadsChangelog)
        {
            writer.Blank().Line($"public static bool AreTied(in {row} left, in {row} right) => Compare(in left, in right) == 0;");
            return;
        }

        writer.Blank().Line($"public static bool AreTied(in {row} left, in {row} right) => CompareOrder(in left, in right) == 0;");
        writer.Blank().Block($"private static int CompareOrder(in {row} left, in {row} right)", () => TopNEmitter.EmitCompare(writer, stage.Output, row, stage.Order));
    }
}
