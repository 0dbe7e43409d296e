using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Which partitions are forgotten: by the key of the stage behind, and a time.</summary>
internal static class ExpiryEmitter
{
    /// <param name="behind">The stage whose partitions they are.</param>
    public static void Emit(CodeWriter writer, ExpiryStage stage, StageScope scope, PhysicalStage behind, StageNames names)
    {
        var key = Key(behind, names);
        var text = KeyOf(behind).Columns.Any(c => c.Kind == ClrKind.Utf8);
        var time = RowEmitter.Members(stage.Output, scope.Names.Output)[stage.Time];
        var isNullable = stage.Output[stage.Time].Nullable;
        writer.Blank().Block($"private readonly struct {scope.Names.Spec} : {OperatorCatalog.KeyExpirySpec}<{scope.Names.Output}, {key}>", () =>
        {
            writer.Line($"public static long Ttl => {Literal.Long(stage.Ttl)};").Blank();
            writer.Line($"public static long Lag => {Literal.Long(stage.Lag)};").Blank();
            writer.Line($"public static bool IsInOrder => {FilterEmitter.Bool(stage.IsInOrder)};").Blank();
            writer.Line($"public static bool KeyHoldsText => {FilterEmitter.Bool(text)};").Blank();
            writer.Line($"public static {key} KeyOf(in {scope.Names.Output} row) => {names.Spec}.KeyOf(in row);").Blank();
            writer.Line($"public static long TimeOf(in {scope.Names.Output} row) => row.{time}{(isNullable ? "?.Nanoseconds ?? long.MinValue" : ".Nanoseconds")};");
        });
    }

    /// <summary>The operator's type over the one behind.</summary>
    public static string Type(StageNames own, PhysicalStage behind, StageNames names, string next) =>
        $"{OperatorCatalog.KeyExpiry}<{own.Output}, {Key(behind, names)}, {own.Spec}, {next}>";

    private static string Key(PhysicalStage behind, StageNames names) => KeyOf(behind).IsEmpty ? OperatorCatalog.NoKey : names.Key;

    private static KeyLayout KeyOf(PhysicalStage behind) => behind switch
    {
        OverStage over => over.Key,
        MatchStage match => match.Key,
        _ => ((RankStage)behind).Key,
    };
}
