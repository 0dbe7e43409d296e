using System.Linq;
using Laminar.Compiler.Logical;
using Laminar.Compiler.Physical;

namespace Laminar.Compiler.Emit;

/// <summary>The methods that write a join's rows: of a pair, or of a row alone, whose other side's columns are NULL.</summary>
/// <param name="isPublic">They are the query's own rows.</param>
internal sealed class JoinedRowEmitter(CodeWriter writer, JoinStage stage, JoinNames names, bool isPublic, TextLiterals literals)
{
    public void Emit(string signature, bool hasLeft, bool hasRight) => writer.Blank().Block("public static void " + signature, () =>
    {
        if (!IsCalled(hasLeft, hasRight) || stage.Output.Count == 0)
        {
            writer.Line("row = default;");
            return;
        }

        var items = stage.Items.Select(i => (i < stage.Left.Count ? hasLeft : hasRight) ? Column(i) : new ConstantExpr(null, Column(i).Type)).ToEquatableArray();
        foreach (var line in RowEmitter.Fill("row", names.Output, isPublic, stage.Output, items, new ExpressionEmitter(new PairReader(stage, names), literals)))
        {
            writer.Line(line);
        }
    });

    private bool IsCalled(bool hasLeft, bool hasRight) => hasLeft && hasRight ? !stage.Shape.IsOfLeftOnly()
        : hasLeft ? stage.Shape.KeepsLeft() || stage.Shape.IsOfLeftOnly()
        : stage.Shape.KeepsRight();

    private Expr Column(int index)
    {
        var column = index < stage.Left.Count ? stage.Left[index] : stage.Right[index - stage.Left.Count];
        return new ColumnExpr(index, column.Name, column.Type, column.Nullable, column.Clr);
    }
}
