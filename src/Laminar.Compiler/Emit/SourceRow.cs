using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The user's row: members of any kind, converted to what expressions compute with as they are read.</summary>
internal sealed class SourceRow : IColumnReader
{
    private readonly InputStream _input;

    public SourceRow(InputStream input) => _input = input;

    public Fragment Read(ColumnExpr column, ExpressionEmitter emitter)
    {
        var source = _input.Columns[column.Index];
        var member = Member(source, _input.IsChangelog);
        var held = new Fragment(member, member[0] == '(' ? Precedence.Unary : Precedence.Primary, source.Clr, source.Nullable);
        return source.Clr switch
        {
            ClrKind.List when source.Type.Kind == TypeKind.Bytes => emitter.Map(held, ClrKind.Utf8, x => $"{OperatorCatalog.Bytes}.Pack({x.Text})"),
            ClrKind.List => emitter.Map(held, ClrKind.Utf8, x => $"{OperatorCatalog.Arrays}.Pack({x.Text})"),
            _ when source.Type.IsPacked => emitter.Map(held, ClrKind.Utf8, x => $"{x.In(Precedence.Primary)}.Packed"),
            ClrKind.DateTime or ClrKind.DateTimeOffset => emitter.Map(held, ClrKind.Timestamp, x => $"{OperatorCatalog.Timestamp}.From({x.Text})"),
            ClrKind.UnixNanoseconds => emitter.Map(held, ClrKind.Timestamp, x => $"new {OperatorCatalog.Timestamp}({x.Text})"),
            _ when ClrTypes.IsUnix(source.Clr) =>
                emitter.Map(held, ClrKind.Timestamp, x => $"{OperatorCatalog.Timestamp}.FromUnix({x.Text}, {ClrTypes.UnitOf(source.Clr)})"),
            _ => held,
        };
    }

    public string? ReadRaw(ColumnExpr column)
    {
        var source = _input.Columns[column.Index];
        var isConverted = source.Clr is ClrKind.DateTime or ClrKind.DateTimeOffset || ClrTypes.IsUnix(source.Clr);
        return isConverted ? Member(source, _input.IsChangelog) : null;
    }

    public string? ReadRow(RowExpr row) => row.Stream.ClrName != _input.ClrName ? null : _input.IsChangelog ? "row.Row" : "row";

    /// <summary>The member of a row within one that may be null is one expression, ?. included.</summary>
    private static string Member(Column column, bool isChange)
    {
        var member = (isChange ? "row.Row." : "row.") + column.Member;
        return column.ClrTypeName is not null ? $"({ClrTypes.Of(column.Clr, column.Nullable)}){member}" : column.Member.IndexOf('?') >= 0 ? $"({member})" : member;
    }
}
