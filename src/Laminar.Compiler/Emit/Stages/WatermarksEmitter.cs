using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A stream's watermark as an operator: its constants, and what is read of a row.</summary>
internal static class WatermarksEmitter
{
    public static void Emit(CodeWriter writer, InputStream input, string name, TextLiterals literals)
    {
        var watermark = input.Watermark!;
        var strategy = watermark.Strategy;
        var row = input.PushedType;
        var columns = new SourceRow(input);
        writer.Blank().Block($"private readonly struct {name} : {OperatorCatalog.WatermarksSpec}<{row}>", () =>
        {
            writer.Line($"public static {OperatorCatalog.WatermarkKind} Kind => {OperatorCatalog.WatermarkKind}.{strategy.Kind};").Blank();
            writer.Line($"public static long Delay => {Literal.Long(strategy.Delay)};").Blank();
            writer.Line($"public static long Interval => {Literal.Long(strategy.Interval)};").Blank();
            writer.Line($"public static long IdleTimeout => {Literal.Long(strategy.IdleTimeout)};").Blank();
            writer.Line($"public static int Partitions => {Literal.Long(strategy.Partitions)};").Blank();
            writer.Line($"public static bool CanFail => {FilterEmitter.Bool(watermark.CanFail)};").Blank();
            writer.Line($"public static long TimeOf(in {row} row) => {Time(watermark.Time)};").Blank();
            writer.Line($"public static bool IsWatermark(in {row} row) => {When(watermark.When)};").Blank();
            writer.Line($"public static int PartitionOf(in {row} row, {OperatorCatalog.PartitionKeys} keys) => {Partition(watermark.PartitionBy)};");
        });

        ExpressionEmitter Expressions() => new(columns, literals);

        // A NULL time throws: the row is a bad one.
        string Time(Expr time)
        {
            var value = Expressions().Value(time);
            return value.In(Precedence.Primary) + (value.MayBeNull ? "!.Value" : "") + ".Nanoseconds";
        }

        string When(Expr? when) => when is null ? "false" : Expressions().Condition(when).Text;

        string Partition(Expr? by)
        {
            if (by is null)
            {
                return "0";
            }

            var value = Expressions().Value(by);
            return value.Kind is ClrKind.String or ClrKind.Utf8 ? $"keys.Of({value.AsArgument()})"
                : $"keys.Of(unchecked((long{(value.MayBeNull ? "?" : "")}){value.In(Precedence.Unary)}))";
        }
    }
}
