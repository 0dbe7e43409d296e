using System.Collections.Generic;
using System.Globalization;
using System.Linq;
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
        writer.Blank().Line($"public static int WeightOf(in {scope.InputType} row) => {(changelog.ReadsChangelog ? "row.Weight" : "1")};");
        if (changelog.ReadsChangelog)
        {
            FoldEmitter.Emit(writer, scope, stage.Accumulators, "Remove");
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
        var members = RowEmitter.Members(stage.Output, row);
        writer.Blank().Line($"public static bool Same(in {row} left, in {row} right) => left.Equals(right);");
        writer.Blank().Line($"public static {row} Keep(in {row} row, in {keyType} key, {OperatorCatalog.StateHeap} heap) =>").Continued(Kept(stage, scope, members) + ";");
        writer.Blank().Block($"public static void SaveRow(in {row} row, ref {OperatorCatalog.StateWriter} writer)", () =>
        {
            foreach (var member in members)
            {
                writer.Line($"writer.Write(row.{member});");
            }
        });
        writer.Blank().Block($"public static {row} LoadRow(ref {OperatorCatalog.StateReader} reader, {OperatorCatalog.StateHeap} heap)", () =>
        {
            for (var i = 0; i < members.Count; i++)
            {
                var column = stage.Output[i];
                var heap = column.Clr == ClrKind.Utf8 ? ", heap" : "";
                writer.Line($"reader.Read(out {ClrTypes.Of(column.Clr, column.Nullable || column.Clr == ClrKind.String)} value{Number(i)}{heap});");
            }

            writer.Line(Loaded(stage.Output, scope, members));
        });
    }

    /// <summary>Text of the key is there already; other text is copied.</summary>
    private static string Kept(WindowAggregateStage stage, StageScope scope, EquatableArray<string> members)
    {
        var keys = KeyEmitter.Members(stage.Key, scope.Names.Key);
        var copies = new List<string>();
        for (var i = 0; i < members.Count; i++)
        {
            var column = stage.Output[i];
            if (column.Clr != ClrKind.Utf8)
            {
                continue;
            }

            var isKey = stage.Items[i] is ColumnExpr read && read.Index < keys.Count && stage.Key.Columns[read.Index].Nullable == column.Nullable;
            copies.Add($"{members[i]} = " + (isKey ? "key." + keys[((ColumnExpr)stage.Items[i]).Index]
                : column.Nullable ? $"row.{members[i]} is {{ }} value{Number(i)} ? heap.Copy(value{Number(i)}) : default({ClrTypes.Of(ClrKind.Utf8, true)})"
                : $"heap.Copy(row.{members[i]})"));
        }

        return copies.Count == 0 ? "row" : $"row with {{ {string.Join(", ", copies)} }}";
    }

    private static string Loaded(EquatableArray<RowColumn> columns, StageScope scope, EquatableArray<string> members)
    {
        var values = columns.Select((c, i) => "value" + Number(i) + (c.Clr == ClrKind.String && !c.Nullable ? " ?? \"\"" : "")).ToList();
        return scope.IsLast
            ? $"return new {scope.Names.Output}({string.Join(", ", values)});"
            : $"return new {scope.Names.Output} {{ {string.Join(", ", values.Select((v, i) => members[i] + " = " + v))} }};";
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
