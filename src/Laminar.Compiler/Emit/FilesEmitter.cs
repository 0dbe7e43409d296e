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
        var readable = plan.Inputs.Where(input => input.Construction is not null).ToList();
        var readers = string.Concat(readable.Select(input => $"{OperatorCatalog.RowReader}<{input.ClrName}>, "));
        writer.Block($"public readonly struct {names.Files} : {readers}{OperatorCatalog.RowWriter}<{names.Result}>{(names.IsChangelog ? $", {OperatorCatalog.RowWriter}<{names.Row}>" : "")}", () =>
        {
            for (var i = 0; i < readable.Count; i++)
            {
                EmitReader(writer, readable[i], readable[i].Construction!, plan.Inputs.Count == 1 ? "InputColumns" : $"Input{i + 1}Columns");
            }

            EmitWriter(writer, plan, names, names.IsChangelog);
            if (names.IsChangelog)
            {
                EmitWriter(writer.Blank(), plan, names, withKind: false);
            }
        });
    }

    public static void EmitReader(CodeWriter writer, InputStream input, RowConstruction construction, string names)
    {
        var interfaceName = $"{OperatorCatalog.RowReader}<{input.ClrName}>";
        var shapes = new ShapeFields(names.Replace("Columns", "Shape"));
        shapes.Emit(writer, input.Columns);
        var columns = string.Join(", ", input.Columns.Select(c => Literal.Text(c.Name)));
        writer.Line($"private static readonly string[] {names} = {{ {columns} }};").Blank();
        writer.Line($"static global::System.ReadOnlySpan<string> {interfaceName}.Columns => {names};").Blank();
        writer.Line($"static global::System.ReadOnlySpan<int> {interfaceName}.Positions => [{string.Join(", ", input.Positions)}];").Blank();

        writer.Line($"static void {interfaceName}.Read<TFields>(ref TFields fields, out {input.ClrName} row) =>");
        writer.Continued($"row = new {input.ClrName}{Parts(input, construction, shapes)};").Blank();
    }

    /// <summary>Constructor arguments and initialiser, a line each.</summary>
    private static string Parts(InputStream input, RowConstruction construction, ShapeFields shapes)
    {
        var arguments = construction.Arguments.Select(part => Part(part, input, shapes)).ToList();
        var members = construction.Members.Where(part => part.IsGiven || part.Required).Select(part => $"{part.Name} = {Part(part, input, shapes)}").ToList();
        var called = arguments.Count == 0 ? "()" : $"(\n    {string.Join(",\n    ", arguments)})";
        return members.Count == 0 ? called : $"{called}\n{{\n    {string.Join(",\n    ", members)},\n}}";
    }

    private static string Part(RowPart part, InputStream input, ShapeFields shapes) =>
        part is { IsGiven: true, Nested: { } nested } ? $"new {part.ClrType}{Parts(input, nested, shapes)}"
        : part.Column < 0 ? $"default({part.ClrType})!"
        : input.Columns[part.Column].Type.IsPacked ? shapes.Read(input.Columns[part.Column], part.Column)
        : Read(input.Columns[part.Column], part.Column);

    private static string Read(Column column, int index)
    {
        var kind = ClrTypes.IsUnix(column.Clr) ? ClrKind.Timestamp : column.Clr;
        var name = kind == ClrKind.Bool ? "Boolean" : kind.ToString();
        var text = $"fields.{(column.Nullable ? "Nullable" : "")}{name}({index})";
        if (ClrTypes.IsUnix(column.Clr))
        {
            text += $"{(column.Nullable ? "?" : "")}.ToUnix({ClrTypes.UnitOf(column.Clr)})";
        }

        return column.ClrTypeName is null ? text : $"({column.ClrTypeName}{(column.Nullable ? "?" : "")}){text}";
    }

    /// <summary>A changelog has its kind of change as the first column; its rows can also be written without.</summary>
    private static void EmitWriter(CodeWriter writer, PhysicalPlan plan, QueryNames names, bool withKind)
    {
        var row = withKind ? names.Result : names.Row;
        var interfaceName = $"{OperatorCatalog.RowWriter}<{row}>";
        var members = RowEmitter.Members(plan.Output, names.Row);
        var columns = plan.Output.Select(c => c.Name);
        var shapes = new ShapeFields(names.IsChangelog && !withKind ? "RowShape" : "OutputShape");
        shapes.Emit(writer, plan.Output);
        var field = names.IsChangelog && !withKind ? "RowColumns" : "OutputColumns";
        writer.Line($"private static readonly string[] {field} = {{ {string.Join(", ", (withKind ? columns.Prepend(KindColumn.Of(columns)) : columns).Select(Literal.Text))} }};").Blank();
        writer.Line($"static global::System.ReadOnlySpan<string> {interfaceName}.Columns => {field};").Blank();
        writer.Block($"static void {interfaceName}.Write<TWriter>(ref TWriter writer, in {row} row)", () =>
        {
            if (withKind)
            {
                writer.Line($"writer.Write({OperatorCatalog.ChangeKinds}.Text(row.Kind));");
            }

            for (var i = 0; i < members.Count; i++)
            {
                var value = Written(plan.Output[i], (withKind ? "row.Row." : "row.") + members[i], $"value{i + 1}");
                writer.Line($"writer.Write({value}{(plan.Output[i].Type.IsPacked ? ", " + shapes.Of(plan.Output[i].Type) : "")});");
            }
        });
    }

    /// <summary>A unix time is written as the instant it is.</summary>
    private static string Written(Logical.RowColumn column, string value, string name)
    {
        if (!ClrTypes.IsUnix(column.Clr))
        {
            return value;
        }

        var unit = ClrTypes.UnitOf(column.Clr);
        return column.Nullable
            ? $"{value} is {{ }} {name} ? {OperatorCatalog.Timestamp}.FromUnix({name}, {unit}) : default({OperatorCatalog.Timestamp}?)"
            : $"{OperatorCatalog.Timestamp}.FromUnix({value}, {unit})";
    }
}
