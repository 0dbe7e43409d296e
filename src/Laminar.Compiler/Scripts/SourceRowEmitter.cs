using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Emit;

namespace Laminar.Compiler.Scripts;

/// <summary>The row type of a CREATE SOURCE, and how to make one.</summary>
internal static class SourceRowEmitter
{
    public static string Emit(ScriptPlace place, string rowType, EquatableArray<Column> columns)
    {
        var writer = new CodeWriter();
        SourceFile.Emit(writer, new QueryDeclaration(place.Namespace, place.ContainingTypes, rowType, "public", DeclaredByUser: false), () =>
        {
            writer.Line("/// <summary>A row of the source.</summary>");
            writer.Line($"public readonly partial record struct {rowType}(");
            writer.Continued(string.Join(",\n", columns.Select(column => ClrTypes.Of(column.Type, column.Clr, column.Nullable) + " " + column.Member)) + ");");
        });
        return writer.ToString();
    }

    public static RowConstruction Construction(EquatableArray<Column> columns) => new(
        columns.Select((column, index) => new RowPart(column.Member, ClrTypes.Of(column.Type, column.Clr, column.Nullable), index, true)).ToEquatableArray(),
        default);
}
