using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;
using Laminar.Compiler.Syntax;

namespace Laminar.Compiler.Emit;

/// <summary>What an aggregate of changelogs has beside that of closed windows: when it emits, taking rows back, and keeping the row last handed on.</summary>
internal static class ChangelogEmitter
{
    public static void Emit(CodeWriter writer, WindowAggregateStage stage, ChangelogAggregation changelog, StageScope scope, string keyType)
    {
        EmitConstants(writer, changelog);
        if (changelog.Ttl > 0)
        {
            writer.Blank().Line($"public static long Ttl => {Literal.Long(changelog.Ttl)};");
            writer.Blank().Line($"public static bool IsFinal => {FilterEmitter.Bool(stage.Changes == ChangeMode.Append)};");
        }

        if (stage.Results.Count == 0)
        {
            writer.Blank().Line("public static bool IsDistinct => true;");
        }

        writer.Blank().Line($"public static int WeightOf(in {scope.InputType} row) => {(changelog.ReadsChangelog ? "row.Weight" : "1")};");
        if (changelog.ReadsChangelog)
        {
            writer.Blank().Line("public static bool TakesBack => true;");
            FoldEmitter.Emit(writer, scope, stage.Accumulators, "Remove", changelog.IsByArrival);
        }
        else
        {
            var signature = $"public static void Remove(ref {scope.Names.State} state, in {scope.InputType} row, long time, {OperatorCatalog.StateHeap} heap)";
            writer.Blank().Block(signature, () => writer.Line("// Not called: no row is taken back."));
        }

        EmitRow(writer, stage, scope, keyType);
    }

    private static void EmitConstants(CodeWriter writer, ChangelogAggregation changelog)
    {
        var emission = changelog.Emission.Kind switch
        {
            EmitKind.Changes => "Changes",
            EmitKind.OnUpdate => "OnUpdate",
            EmitKind.Every => "Every",
            EmitKind.OnWatermark => "OnWatermark",
            _ => "OnClose",
        };
        writer.Blank().Line($"public static {OperatorCatalog.ChangelogEmission} Emission => {OperatorCatalog.ChangelogEmission}.{emission};");
        writer.Blank().Line($"public static long Every => {Literal.Long(changelog.Emission.Every)};");
        Constant("HasTime", changelog.HasTime);
        Constant("Upserts", changelog.Upserts);
        Constant("ResultCanFail", changelog.ResultCanFail);

        void Constant(string name, bool value) => writer.Blank().Line($"public static bool {name} => {FilterEmitter.Bool(value)};");
    }

    private static void EmitRow(CodeWriter writer, WindowAggregateStage stage, StageScope scope, string keyType)
    {
        var row = scope.Names.Output;
        writer.Blank().Line($"public static bool Same(in {row} left, in {row} right) => left.Equals(right);");
        writer.Blank().Line($"public static {row} Keep(in {row} row, in {keyType} key, {OperatorCatalog.StateHeap} heap) =>").Continued(Kept(stage, scope) + ";");
        RowCodecEmitter.Emit(writer, stage.Output, row, scope.IsLast);
    }

    /// <summary>Text of the key is there already.</summary>
    private static string Kept(WindowAggregateStage stage, StageScope scope)
    {
        var keys = KeyEmitter.Members(stage.Key, scope.Names.Key);
        return RowCodecEmitter.Kept(stage.Output, scope.Names.Output, i =>
            stage.Items[i] is ColumnExpr read && read.Index < keys.Count && stage.Key.Columns[read.Index] is { Kind: ClrKind.Utf8 } key && key.Nullable == stage.Output[i].Nullable
                ? "key." + keys[read.Index]
                : null);
    }
}
