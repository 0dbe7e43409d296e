using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Reading the stream's live columns from files, and writing the query's rows to them.</summary>
internal static class FilesEmitter
{
    public static void Emit(CodeWriter writer, PhysicalPlan plan, QueryNames names)
    {
        writer.Blank().Line("/// <summary>The query's rows in files.</summary>");
        writer.Block($"public readonly struct {names.Files} : {OperatorCatalog.RowReader}<{plan.Input.ClrName}>, {OperatorCatalog.RowWriter}<{names.Row}>", () =>
        {
            EmitReader(writer, plan.Input);
            EmitWriter(writer, plan, names);
        });
    }

    private static void EmitReader(CodeWriter writer, InputStream input)
    {
        var interfaceName = $"{OperatorCatalog.RowReader}<{input.ClrName}>";
        var columns = string.Join(", ", input.Columns.Select(c => Literal.Text(c.Name)));
        writer.Line($"static global::System.ReadOnlySpan<string> {interfaceName}.Columns => new string[] {{ {columns} }};").Blank();
        writer.Line($"static global::System.ReadOnlySpan<int> {interfaceName}.Positions => [{string.Join(", ", input.Positions)}];").Blank();
        writer.Line($"static void {interfaceName}.Read<TFields>(ref TFields fields, out {input.ClrName} row) =>");
        var members = input.Columns.Select((c, i) => $"{c.Member} = {Read(c, i)}");
        writer.Continued($"row = new {input.ClrName} {{ {string.Join(", ", members)} }};");
    }

    private static string Read(Column column, int index)
    {
        var kind = ClrTypes.IsUnix(column.Clr) ? ClrKind.Timestamp : column.Clr;
        var name = kind == ClrKind.Bool ? "Boolean" : kind.ToString();
        var text = $"fields.{(column.Nullable ? "Nullable" : "")}{name}({index})";
        if (ClrTypes.IsUnix(column.Clr))
        {
            text += $"{(column.Nullable ? "?" : "")}.ToUnix({ClrTypes.UnitOf(column.Clr)})";
        }

        return column.ClrTypeName is null ? text : $"({column.ClrTypeName}){text}";
    }

    private static void EmitWriter(CodeWriter writer, PhysicalPlan plan, QueryNames names)
    {
        var interfaceName = $"{OperatorCatalog.RowWriter}<{names.Row}>";
        var members = RowEmitter.Members(plan.Output, names.Row);
        var columns = string.Join(", ", plan.Output.Select(c => Literal.Text(c.Name)));
        writer.Blank().Line($"static global::System.ReadOnlySpan<string> {interfaceName}.Columns => new string[] {{ {columns} }};").Blank();
        writer.Block($"static void {interfaceName}.Write<TWriter>(ref TWriter writer, in {names.Row} row)", () =>
        {
            for (var i = 0; i < members.Count; i++)
            {
                writer.Line($"writer.Write({Written(plan.Output[i], "row." + members[i])});");
            }
        });
    }

    /// <summary>A unix time is written as the instant it is.</summary>
    private static string Written(Logical.RowColumn column, string value)
    {
        if (!ClrTypes.IsUnix(column.Clr))
        {
            return value;
        }

        var unit = ClrTypes.UnitOf(column.Clr);
        return column.Nullable
            ? $"{value} is {{ }} value ? {OperatorCatalog.Timestamp}.FromUnix(value, {unit}) : default({OperatorCatalog.Timestamp}?)"
            : $"{OperatorCatalog.Timestamp}.FromUnix({value}, {unit})";
    }
}
