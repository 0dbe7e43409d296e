using Laminar.Compiler.Catalog;
using Laminar.Compiler.Logical;

namespace Laminar.Compiler.Functions;

/// <summary>The field of a ROW, as a function of the row and of the field's place from 0.</summary>
internal static class RowFunctions
{
    public static CallExpr Field(Expr row, int index)
    {
        var type = row.Type.Fields[index].Type;
        var function = new ScalarFunction(".", EquatableArray.Of(row.Type, SqlType.Integer), false, type, "Rows", "At", ReturnsNull: true) { Element = type };
        return new CallExpr(function, EquatableArray.Of<Expr>(row, new ConstantExpr(index, SqlType.Integer)), type, true);
    }

    public static RowField FieldOf(CallExpr call) => call.Arguments[0].Type.Fields[(int)((ConstantExpr)call.Arguments[1]).Value!];
}
