using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Rows that are handed on several times: the members of IExpansion.</summary>
internal static class ExpandEmitter
{
    public static void Emit(CodeWriter writer, ExpandStage stage, StageScope scope)
    {
        var names = scope.Names;
        var window = stage.Window;
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.Expansion}<{scope.InputType}, {names.Handed}>", () =>
        {
            writer.Line($"public static int Copies => {stage.Copies.Count.ToString(CultureInfo.InvariantCulture)};").Blank();
            writer.Line($"public static long Size => {Literal.Long(window?.Size ?? 0)};").Blank();
            writer.Line($"public static long Slide => {Literal.Long(window?.Slide ?? 0)};").Blank();
            writer.Line($"public static long Offset => {Literal.Long(window?.Offset ?? 0)};").Blank();
            writer.Line($"public static bool Cumulates => {FilterEmitter.Bool(window?.Kind == WindowKind.Cumulate)};").Blank();
            FilterEmitter.Emit(writer, stage, scope);
            writer.Blank().Line($"public static long TimeOf(in {scope.InputType} row) => {Time(stage, scope)};");
            var signature = $"public static void Map(in {scope.InputType} row, int copy, in {OperatorCatalog.Window} window, out {names.Handed} result)";
            writer.Blank().Block(signature, () =>
            {
                if (!stage.ReadsChangelog)
                {
                    EmitCopies(writer, stage, scope, "result");
                    return;
                }

                // Copies of a pair do not stand together: each then stands alone.
                writer.Line($"{names.Output} output;");
                EmitCopies(writer, stage, scope, "output");
                writer.Line($"result = new {names.Handed}(output, {OperatorCatalog.ChangeKinds}.Alone(row.Kind));");
            });
        });
    }

    private static void EmitCopies(CodeWriter writer, ExpandStage stage, StageScope scope, string target)
    {
        if (stage.Copies.Count == 1)
        {
            Lines(writer, Fill(stage, stage.Copies[0], scope, target));
            return;
        }

        writer.Block("switch (copy)", () =>
        {
            for (var i = 0; i < stage.Copies.Count; i++)
            {
                var isLast = i == stage.Copies.Count - 1;
                var copy = stage.Copies[i];

                // Each copy names its own locals.
                writer.Block(isLast ? "default:" : "case " + i.ToString(CultureInfo.InvariantCulture) + ":", () => Lines(writer, Fill(stage, copy, scope, target).Append("break;")));
            }
        });
    }

    private static IEnumerable<string> Fill(ExpandStage stage, EquatableArray<Expr> copy, StageScope scope, string target)
    {
        var items = stage.Window is null ? copy : copy.Concat(WindowFields()).ToEquatableArray();
        return RowEmitter.Fill(target, scope.Names.Output, scope.IsLast, stage.Output, items, scope.Expressions(scope.Input));
    }

    private static IEnumerable<Expr> WindowFields()
    {
        var end = new LocalExpr("window.End", ClrKind.Timestamp, SqlType.Timestamp, false);
        yield return new LocalExpr("window.Start", ClrKind.Timestamp, SqlType.Timestamp, false);
        yield return end;
        yield return WindowFunctions.Time(end);
    }

    private static string Time(ExpandStage stage, StageScope scope)
    {
        if (stage.Time is null)
        {
            return "0";
        }

        var time = scope.Expressions(scope.Input).Value(stage.Time);
        return time.In(Precedence.Primary) + (time.MayBeNull ? "!.Value" : "") + ".Nanoseconds";
    }

    private static void Lines(CodeWriter writer, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.Line(line);
        }
    }
}
