using System.Collections.Generic;
using System.Linq;
using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>Row types and how they are filled.</summary>
internal static class RowEmitter
{
    /// <summary>Names that a member of a record struct cannot have, or that would hide what every object has.</summary>
    private static readonly string[] Reserved =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "Deconstruct", "PrintMembers", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    /// <summary>C# member names of a row's columns, in order.</summary>
    public static EquatableArray<string> Members(EquatableArray<RowColumn> columns, string rowType) =>
        Identifiers.Members(columns.Select(c => c.Name), [.. Reserved, rowType]);

    /// <summary>The query's own row: public, and partial so that users can add to it.</summary>
    public static void EmitPublic(CodeWriter writer, EquatableArray<RowColumn> columns, string rowType)
    {
        writer.Line("/// <summary>A row of the result.</summary>");
        EmitRecord(writer, columns, rowType);
    }

    /// <summary>A public row, below what it says of itself.</summary>
    public static void EmitRecord(CodeWriter writer, EquatableArray<RowColumn> columns, string rowType)
    {
        var members = Members(columns, rowType);
        var parameters = columns.Select((c, i) => $"{ClrTypes.Of(c.Type, c.Clr, c.Nullable)} {members[i]}");
        writer.Line($"public readonly partial record struct {rowType}({string.Join(", ", parameters)});");
    }

    /// <summary>A row between two stages. One that a stage compares is a record struct.</summary>
    public static void EmitInternal(CodeWriter writer, EquatableArray<RowColumn> columns, string rowType, bool isCompared = false)
    {
        var members = Members(columns, rowType);
        writer.Block($"private {(isCompared ? "record struct" : "struct")} {rowType}", () =>
        {
            for (var i = 0; i < columns.Count; i++)
            {
                writer.Line($"public {ClrTypes.Of(columns[i].Clr, columns[i].Nullable)} {members[i]};");
            }
        });
    }

    /// <summary>Statements that fill the out parameter <paramref name="target"/>; a public row by its constructor, another field by field.</summary>
    public static IEnumerable<string> Fill(
        string target, string rowType, bool isPublic, EquatableArray<RowColumn> columns, EquatableArray<Expr> items, ExpressionEmitter emitter)
    {
        var values = columns.Select((c, i) => Value(emitter, items[i], c)).ToList();
        if (isPublic)
        {
            var text = $"{target} = new {rowType}({string.Join(", ", values.Select(v => v.AsArgument()))});";
            return text.Length <= 130 ? [text] : [$"{target} = new {rowType}(", .. Arguments(values)];
        }

        var members = Members(columns, rowType);
        return values.Select((v, i) => $"{target}.{members[i]} = {v.Text};");
    }

    private static IEnumerable<string> Arguments(List<Fragment> values) =>
        values.Select((v, i) => "    " + v.AsArgument() + (i == values.Count - 1 ? ");" : ","));

    /// <summary>The value as the output column holds it. A column that is only passed through is not converted there and back.</summary>
    public static Fragment Value(ExpressionEmitter emitter, Expr item, RowColumn column)
    {
        if (item is ColumnExpr read && read.Clr == column.Clr && emitter.Raw(read) is { } raw)
        {
            return NotNull(Fragment.Primary(raw, column.Clr, read.Nullable), column);
        }

        var value = emitter.ValueAs(item, column.Clr is ClrKind.String or ClrKind.Utf8 ? column.Clr : CanonicalTypes.Of(item.Type, column.Clr));
        var conversion = column.Clr switch
        {
            ClrKind.DateTime => "ToDateTime()",
            ClrKind.DateTimeOffset => "ToDateTimeOffset()",
            _ when ClrTypes.IsUnix(column.Clr) => $"ToUnix({ClrTypes.UnitOf(column.Clr)})",
            _ => null,
        };
        if (conversion is not null && value.Kind == ClrKind.Timestamp)
        {
            value = Fragment.Primary($"{value.In(Precedence.Primary)}{(value.MayBeNull ? "?." : ".")}{conversion}", column.Clr, value.MayBeNull);
        }

        return NotNull(value, column);
    }

    private static Fragment NotNull(Fragment value, RowColumn column)
    {
        if (!value.MayBeNull || column.Nullable)
        {
            return value;
        }

        var suffix = column.Clr == ClrKind.String ? "!" : "!.Value";
        return Fragment.Primary(value.In(Precedence.Primary) + suffix, value.Kind);
    }
}
