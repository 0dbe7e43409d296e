using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A row for each element of an array: the members of IUnnest.</summary>
internal static class UnnestEmitter
{
    public static void Emit(CodeWriter writer, UnnestStage stage, StageScope scope)
    {
        var names = scope.Names;
        writer.Blank().Block($"private readonly struct {names.Spec} : {OperatorCatalog.UnnestSpec}<{scope.InputType}, {names.Handed}>", () =>
        {
            writer.Line($"public static bool IsOuter => {FilterEmitter.Bool(stage.IsOuter)};").Blank();
            FilterEmitter.Emit(writer, stage, scope);
            writer.Blank().Line($"public static {OperatorCatalog.Utf8} ArrayOf(in {scope.InputType} row) => {Array(stage, scope)};");
            writer.Blank().Block($"public static void Start(in {scope.InputType} row, out {names.Handed} result)", () => EmitStart(writer, stage, scope));
            writer.Blank().Block($"public static void Put(ref {names.Handed} result, {OperatorCatalog.Utf8} array, int index)", () => EmitPut(writer, stage, names));
        });
    }

    private static string Array(UnnestStage stage, StageScope scope)
    {
        var array = scope.Expressions(scope.Input).ValueAs(stage.Array, ClrKind.Utf8);
        return array.MayBeNull ? array.In(Precedence.Primary) + ".GetValueOrDefault()" : array.Text;
    }

    private static void EmitStart(CodeWriter writer, UnnestStage stage, StageScope scope)
    {
        var names = scope.Names;
        var target = stage.ReadsChangelog ? "output" : "result";
        writer.Line(stage.ReadsChangelog ? $"var output = default({names.Output});" : "result = default;");
        var members = RowEmitter.Members(stage.Output, names.Output);
        var emitter = scope.Expressions(scope.Input);
        for (var i = 0; i < stage.Items.Count; i++)
        {
            writer.Line($"{target}.{members[i]} = {RowEmitter.Value(emitter, stage.Items[i], stage.Output[i]).Text};");
        }

        if (stage.ReadsChangelog)
        {
            // Rows of a pair do not stand together: each then stands alone.
            writer.Line($"result = new {names.Handed}(output, {OperatorCatalog.ChangeKinds}.Alone(row.Kind));");
        }
    }

    private static void EmitPut(CodeWriter writer, UnnestStage stage, StageNames names)
    {
        var target = stage.ReadsChangelog ? "output" : "result";
        var members = RowEmitter.Members(stage.Output, names.Output);
        if (stage.ReadsChangelog)
        {
            writer.Line("var output = result.Row;");
        }

        for (var i = 0; i < stage.Parts.Count; i++)
        {
            var column = stage.Output[stage.Items.Count + i];
            var value = stage.Parts[i] switch
            {
                UnnestNode.Ordinal => "index + 1L",
                UnnestNode.Element => $"{OperatorCatalog.Arrays}.At<{ClrTypes.Of(column.Clr)}>(array, index + 1L)",
                var field => $"{OperatorCatalog.RowValues}.OfElement<{ClrTypes.Of(column.Clr)}>(array, index, {(field - UnnestNode.FirstField).ToString(System.Globalization.CultureInfo.InvariantCulture)})",
            };
            writer.Line($"{target}.{members[stage.Items.Count + i]} = {value};");
        }

        if (stage.ReadsChangelog)
        {
            writer.Line($"result = new {names.Handed}(output, result.Kind);");
        }
    }
}
