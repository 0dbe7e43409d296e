using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Rows that a stage keeps: copying their text, writing and reading them.</summary>
internal static class RowCodecEmitter
{
    public static void Emit(CodeWriter writer, EquatableArray<RowColumn> columns, string row, bool isPublic, string name = "Row")
    {
        var members = RowEmitter.Members(columns, row);
        writer.Blank().Block($"public static void Save{name}(in {row} row, ref {OperatorCatalog.StateWriter} writer)", () =>
        {
            foreach (var member in members)
            {
                writer.Line($"writer.Write(row.{member});");
            }
        });
        writer.Blank().Block($"public static {row} Load{name}(ref {OperatorCatalog.StateReader} reader, {OperatorCatalog.StateHeap} heap)", () =>
        {
            for (var i = 0; i < members.Count; i++)
            {
                var heap = columns[i].Clr == ClrKind.Utf8 ? ", heap" : "";
                writer.Line($"reader.Read(out {ClrTypes.Of(columns[i].Clr, columns[i].Nullable || columns[i].Clr == ClrKind.String)} value{Number(i)}{heap});");
            }

            writer.Line(Loaded(columns, row, members, isPublic));
        });
    }

    /// <summary>The row with its text copied; <paramref name="there"/> says where text is that need not be.</summary>
    public static string Kept(EquatableArray<RowColumn> columns, string row, System.Func<int, string?> there)
    {
        var members = RowEmitter.Members(columns, row);
        var copies = new List<string>();
        for (var i = 0; i < members.Count; i++)
        {
            if (columns[i].Clr == ClrKind.Utf8)
            {
                copies.Add($"{members[i]} = " + (there(i) ?? (columns[i].Nullable
                    ? $"row.{members[i]} is {{ }} value{Number(i)} ? heap.Copy(value{Number(i)}) : default({ClrTypes.Of(ClrKind.Utf8, true)})"
                    : $"heap.Copy(row.{members[i]})")));
            }
        }

        return copies.Count == 0 ? "row" : $"row with {{ {string.Join(", ", copies)} }}";
    }

    private static string Loaded(EquatableArray<RowColumn> columns, string row, EquatableArray<string> members, bool isPublic)
    {
        var values = columns.Select((c, i) => "value" + Number(i) + (c.Clr == ClrKind.String && !c.Nullable ? " ?? \"\"" : "")).ToList();
        return isPublic
            ? $"return new {row}({string.Join(", ", values)});"
            : $"return new {row} {{ {string.Join(", ", values.Select((v, i) => members[i] + " = " + v))} }};";
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
