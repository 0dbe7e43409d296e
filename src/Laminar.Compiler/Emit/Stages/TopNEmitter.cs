using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The order of the rows of ORDER BY, and keeping them.</summary>
internal static class TopNEmitter
{
    public static void Emit(CodeWriter writer, TopNStage stage, StageScope scope)
    {
        var row = scope.Names.Output;
        var holdsText = stage.Output.Any(c => c.Clr == ClrKind.Utf8);
        writer.Blank().Block($"private readonly struct {scope.Names.Spec} : {OperatorCatalog.SortedRow}<{row}>", () =>
        {
            writer.Line($"public static int Limit => {stage.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)};");
            writer.Blank().Line($"public static bool TakesBack => {FilterEmitter.Bool(stage.ReadsChangelog)};");
            writer.Blank().Line($"public static bool HoldsText => {FilterEmitter.Bool(holdsText)};");
            writer.Blank().Block($"public static int Compare(in {row} left, in {row} right)", () => EmitCompare(writer, stage, row));
            writer.Blank().Line($"public static {row} Keep(in {row} row, {OperatorCatalog.StateHeap} heap) =>").Continued(RowCodecEmitter.Kept(stage.Output, row, _ => null) + ";");
            RowCodecEmitter.Emit(writer, stage.Output, row, isPublic: false);
        });
    }

    private static void EmitCompare(CodeWriter writer, TopNStage stage, string row) =>
        EmitCompare(writer, stage.Output, row, stage.ReadsChangelog ? All(stage.Order, stage.Output, []) : stage.Order);

    /// <summary>Statements of a comparison by these columns.</summary>
    public static void EmitCompare(CodeWriter writer, EquatableArray<RowColumn> output, string row, IEnumerable<SortColumn> keys) =>
        EmitOrder(writer, output, row, keys.ToList(), "0", "order", "Compare");

    /// <summary>Statements of whether the left row comes first by these columns.</summary>
    public static void EmitBefore(CodeWriter writer, EquatableArray<RowColumn> output, string row, IReadOnlyList<SortColumn> keys) =>
        EmitOrder(writer, output, row, keys, "false", "order < 0", "Before");

    private static void EmitOrder(CodeWriter writer, EquatableArray<RowColumn> output, string row, IReadOnlyList<SortColumn> keys, string tied, string decided, string last)
    {
        var members = RowEmitter.Members(output, row);
        if (keys.Count == 0)
        {
            writer.Line($"return {tied};");
            return;
        }

        if (keys.Count > 1)
        {
            writer.Line("int order;");
        }

        foreach (var key in keys.Take(keys.Count - 1))
        {
            writer.Line($"order = {Comparison(key, "Compare")};");
            writer.Line("if (order != 0)").Line("{").Line($"    return {decided};").Line("}").Blank();
        }

        writer.Line($"return {Comparison(keys[keys.Count - 1], last)};");

        string Comparison(SortColumn key, string method)
        {
            var (first, second) = key.Descending ? ("right", "left") : ("left", "right");
            var nulls = output[key.Column].Nullable ? $", nullsFirst: {FilterEmitter.Bool(key.NullsFirst != key.Descending)}" : "";
            return $"{OperatorCatalog.SortOrder}.{method}({first}.{members[key.Column]}, {second}.{members[key.Column]}{nulls})";
        }
    }

    /// <summary>Rows that may be taken back are found by their order: the other columns tell those apart that are equal in it.</summary>
    public static IEnumerable<SortColumn> All(EquatableArray<SortColumn> order, EquatableArray<RowColumn> output, IEnumerable<int> without) =>
        order.Concat(Enumerable.Range(0, output.Count).Except(order.Select(x => x.Column)).Except(without).Select(i => new SortColumn(i, false, false)));
}
