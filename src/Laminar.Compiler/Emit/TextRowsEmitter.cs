using System.Globalization;
using System.Linq;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>VALUES: a case for each row.</summary>
internal static class TextRowsEmitter
{
    public static void Emit(CodeWriter writer, ValuesSource values, PipelineNames names, ExpressionEmitter emitter)
    {
        writer.Blank().Block($"private readonly struct {names.Rows} : {OperatorCatalog.Rows}<{names.RowType}>", () =>
        {
            writer.Line($"public static int Count => {Number(values.Rows.Count)};").Blank();
            writer.Block($"public static void Write(int index, out {names.RowType} row)", () => writer.Block("switch (index)", () =>
            {
                for (var i = 0; i < values.Rows.Count; i++)
                {
                    writer.Line(i == values.Rows.Count - 1 ? "default:" : $"case {Number(i)}:");
                    var filled = RowEmitter.Fill("row", names.RowType, isPublic: false, values.Output, values.Rows[i], emitter);
                    writer.Continued(string.Join("\n", filled.DefaultIfEmpty("row = default;").Append("break;")));
                }
            }));
        });
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
