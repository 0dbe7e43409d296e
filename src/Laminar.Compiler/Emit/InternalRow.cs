using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Emit;

/// <summary>A row between two stages: a field a column, in its canonical type.</summary>
internal sealed class InternalRow : IColumnReader
{
    private readonly EquatableArray<RowColumn> _columns;
    private readonly EquatableArray<string> _members;

    private readonly string _row;

    public InternalRow(EquatableArray<RowColumn> columns, string rowType, bool isChange = false)
    {
        _row = isChange ? "row.Row." : "row.";
        _columns = columns;
        _members = RowEmitter.Members(columns, rowType);
    }

    public Fragment Read(ColumnExpr column, ExpressionEmitter emitter) =>
        Fragment.Primary(_row + _members[column.Index], _columns[column.Index].Clr, _columns[column.Index].Nullable);

    public string? ReadRaw(ColumnExpr column) => null;

    public string? ReadRow(RowExpr row) => null;
}
