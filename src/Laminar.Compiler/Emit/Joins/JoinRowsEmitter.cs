using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The members of IJoinRows: keys of both sides, whether a pair belongs together, the rows that are handed on, and how rows are kept.</summary>
internal static class JoinRowsEmitter
{
    public static void Emit(CodeWriter writer, JoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
    {
        var pair = new PairReader(stage, names);
        writer.Line($"public static {OperatorCatalog.JoinShape} Shape => {OperatorCatalog.JoinShape}.{stage.Shape};");
        writer.Blank().Line($"public static bool Compares => {FilterEmitter.Bool(stage.Residual.Count > 0)};");
        writer.Blank().Line($"public static bool CanFail => {FilterEmitter.Bool(stage.CanFail)};");
        writer.Blank().Line($"public static bool HoldsText => {FilterEmitter.Bool(stage.Pair.Any(c => c.Clr == ClrKind.Utf8))};");
        EmitKeys(writer, stage, names, pair, isLeft: true);
        if (stage is AskedJoinStage)
        {
            // The key of an answer is that of the question.
            writer.Blank().Line($"public static bool HasRightKey(in {names.Right} right) => true;");
            writer.Blank().Line($"public static {JoinOperator.KeyOf(stage, names)} RightKeyOf(in {names.Right} right) => default;");
        }
        else
        {
            EmitKeys(writer, stage, names, pair, isLeft: false);
        }

        var condition = stage.Residual.Count == 0 ? "true" : new ExpressionEmitter(pair, literals).Conditions(stage.Residual);
        writer.Blank().Line($"public static bool Matches(in {names.Left} left, in {names.Right} right) => {condition};");
        var emitter = new JoinedRowEmitter(writer, stage, names, isPublic, literals);
        emitter.Emit($"Join(in {names.Left} left, in {names.Right} right, out {names.Output} row)", true, true);
        emitter.Emit($"WriteLeft(in {names.Left} left, out {names.Output} row)", true, false);
        emitter.Emit($"WriteRight(in {names.Right} right, out {names.Output} row)", false, true);
        EmitCodec(writer, stage.Left, names.Left, "Left");
        EmitCodec(writer, stage.Right, names.Right, "Right");
    }

    private static void EmitKeys(CodeWriter writer, JoinStage stage, JoinNames names, PairReader pair, bool isLeft)
    {
        var (side, row, type, columns, keys) = isLeft ? ("Left", "left", names.Left, stage.Left, stage.Keys.Left) : ("Right", "right", names.Right, stage.Right, stage.Keys.Right);
        var members = keys.Select(i => (Text: pair.Member(isLeft ? i : i + stage.Left.Count), Column: columns[i])).ToList();
        var nullable = members.Where(x => x.Column.Nullable).Select(x => x.Text + " is not null").ToList();
        writer.Blank().Line($"public static bool Has{side}Key(in {type} {row}) => {(nullable.Count == 0 ? "true" : string.Join(" && ", nullable))};");
        var key = stage.Keys.Layout.IsEmpty ? "default" : $"new({string.Join(", ", members.Select(x => NotNull(x.Text, x.Column)))})";
        writer.Blank().Line($"public static {JoinOperator.KeyOf(stage, names)} {side}KeyOf(in {type} {row}) => {key};");
    }

    /// <summary>Of a row that has a key. One that has none is never asked.</summary>
    private static string NotNull(string member, RowColumn column) =>
        !column.Nullable ? member : column.Clr == ClrKind.String ? member + "!" : member + ".GetValueOrDefault()";

    private static void EmitCodec(CodeWriter writer, EquatableArray<RowColumn> columns, string row, string side)
    {
        writer.Blank().Line($"public static {row} Keep{side}(in {row} row, {OperatorCatalog.StateHeap} heap) => {RowCodecEmitter.Kept(columns, row, _ => null)};");
        RowCodecEmitter.Emit(writer, columns, row, isPublic: false, side);
    }
}
