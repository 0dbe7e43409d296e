using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>A left row and a right one side by side.</summary>
internal sealed class PairReader : IColumnReader
{
    private readonly JoinStage _stage;
    private readonly EquatableArray<string> _left;
    private readonly EquatableArray<string> _right;

    public PairReader(JoinStage stage, JoinNames names)
    {
        _stage = stage;
        _left = RowEmitter.Members(stage.Left, names.Left);
        _right = RowEmitter.Members(stage.Right, names.Right);
    }

    public Fragment Read(ColumnExpr column, ExpressionEmitter emitter) =>
        Fragment.Primary(Member(column.Index), ColumnAt(column.Index).Clr, ColumnAt(column.Index).Nullable);

    public string? ReadRaw(ColumnExpr column) => null;

    public string? ReadRow(RowExpr row) => null;

    /// <summary>A column's value: left ones come first.</summary>
    public string Member(int index) => IsLeft(index) ? "left." + _left[index] : "right." + _right[index - _left.Count];

    public bool IsLeft(int index) => index < _left.Count;

    private RowColumn ColumnAt(int index) => IsLeft(index) ? _stage.Left[index] : _stage.Right[index - _left.Count];
}
